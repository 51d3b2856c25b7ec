package dev.attendant.sidecar.adapter.postgres.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attendant.sidecar.adapter.postgres.Json;
import dev.attendant.sidecar.conversation.ConversationEvent;
import dev.attendant.sidecar.conversation.ConversationEvent.AgentSpoke;
import dev.attendant.sidecar.conversation.ConversationEvent.AskedBack;
import dev.attendant.sidecar.conversation.ConversationEvent.AtDesk;
import dev.attendant.sidecar.conversation.ConversationEvent.CustomerSpoke;
import dev.attendant.sidecar.conversation.ConversationEvent.Forwarded;
import dev.attendant.sidecar.conversation.ConversationEvent.HandedOff;
import dev.attendant.sidecar.conversation.ConversationEvent.HandoffRequested;
import dev.attendant.sidecar.conversation.ConversationEvent.Released;
import dev.attendant.sidecar.conversation.ConversationEvent.Replied;
import dev.attendant.sidecar.conversation.ConversationEvent.Started;
import dev.attendant.sidecar.conversation.ConversationEvent.TakenOver;
import dev.attendant.sidecar.conversation.TurnId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A conversation event as its row keeps it: a kind, the turn it came with, a jsonb body and its time. */
final class ConversationEventJson {

    private static final String ARTICLES = "articles";
    private static final String BY = "by";
    private static final String FENCE = "fence";
    private static final String MESSAGE = "message";

    private ConversationEventJson() {}

    static String kind(ConversationEvent event) {
        return event.getClass().getSimpleName();
    }

    static Optional<UUID> turn(ConversationEvent event) {
        return switch (event) {
            case Started started -> Optional.empty();
            case AtDesk withoutTurn -> Optional.empty();
            case CustomerSpoke spoke -> Optional.of(spoke.turn().value());
            case Replied replied -> Optional.of(replied.turn().value());
            case AskedBack asked -> Optional.of(asked.turn().value());
            case HandedOff handed -> Optional.of(handed.turn().value());
            case Forwarded forwarded -> Optional.of(forwarded.turn().value());
        };
    }

    static ObjectNode body(ConversationEvent event) {
        ObjectNode body = Json.object();
        return switch (event) {
            case Started started ->
                body.put("channel", started.channel())
                        .put("locale", started.locale())
                        .put("product", started.product());
            case CustomerSpoke spoke -> body.put("text", spoke.text());
            case Replied replied -> replied(replied, body);
            case AskedBack asked -> body.put("text", asked.text()).put("question", asked.question());
            case HandedOff handed -> body.put("text", handed.text()).put("reason", handed.reason());
            case Forwarded forwarded -> body.put("text", forwarded.text());
            case TakenOver taken -> body.put(BY, taken.by()).put(FENCE, taken.fence());
            case AgentSpoke spoke ->
                body.put(MESSAGE, spoke.message().toString())
                        .put("text", spoke.text())
                        .put(FENCE, spoke.fence());
            case Released released -> body.put(FENCE, released.fence());
            case HandoffRequested requested -> body.put("reason", requested.reason());
        };
    }

    /** The event of a row; {@code turn} is read only where its kind has one. */
    static ConversationEvent read(String kind, TurnId turn, JsonNode body, Instant at) {
        String text = body.path("text").asText();
        return switch (kind) {
            case "Started" ->
                new Started(
                        body.path("channel").asText(),
                        body.path("locale").asText(),
                        body.path("product").asText(),
                        at);
            case "CustomerSpoke" -> new CustomerSpoke(turn, text, at);
            case "Replied" -> new Replied(turn, text, articles(body), at);
            case "AskedBack" -> new AskedBack(turn, text, body.path("question").asText(), at);
            case "HandedOff" -> new HandedOff(turn, text, body.path("reason").asText(), at);
            case "Forwarded" -> new Forwarded(turn, text, at);
            default -> readAtDesk(kind, text, body, at);
        };
    }

    private static ObjectNode replied(Replied replied, ObjectNode body) {
        body.put("text", replied.text());
        replied.articles().forEach(body.putArray(ARTICLES)::add);
        return body;
    }

    /** None in rows that were written before articles were noted. */
    private static List<String> articles(JsonNode body) {
        return body.path(ARTICLES).valueStream().map(JsonNode::asText).toList();
    }

    private static AtDesk readAtDesk(String kind, String text, JsonNode body, Instant at) {
        long fence = body.path(FENCE).asLong();
        return switch (kind) {
            case "TakenOver" -> new TakenOver(body.path(BY).asText(), fence, at);
            case "AgentSpoke" ->
                new AgentSpoke(UUID.fromString(body.path(MESSAGE).asText()), text, fence, at);
            case "Released" -> new Released(fence, at);
            case "HandoffRequested" -> new HandoffRequested(body.path("reason").asText(), at);
            default -> throw new IllegalStateException("no conversation event is called " + kind);
        };
    }
}
