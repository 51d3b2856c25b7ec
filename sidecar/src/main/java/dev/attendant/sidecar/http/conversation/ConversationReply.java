package dev.attendant.sidecar.http.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.attendant.sidecar.conversation.Conversation;
import dev.attendant.sidecar.conversation.ConversationEvent;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.ConversationState;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.http.reply.WireName;
import dev.attendant.sidecar.turn.consent.Offer;
import dev.attendant.sidecar.turn.consent.OpenProposal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A conversation on the wire. */
record ConversationReply(
        UUID conversationId,
        String state,
        String channel,
        String locale,
        String product,
        Instant startedAt,
        List<Message> messages,
        List<Open> proposals) {

    /** A conversation that was just opened. */
    record Started(UUID conversationId, String state, Instant startedAt) {
        static Started of(ConversationId id, ConversationEvent.Started started) {
            return new Started(id.value(), WireName.of(ConversationState.OPEN), started.at());
        }
    }

    /**
     * One message.
     *
     * @param author {@code customer}, {@code attendant} or {@code agent}
     * @param turnId the turn it belongs to; null for an agent's
     * @param messageId an agent's message; null for others
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Message(
            String author,
            String text,
            Instant at,
            @Nullable UUID turnId,
            @Nullable UUID messageId) {}

    /** What the customer may confirm or refuse now. */
    record Open(UUID turnId, ProposalReply proposal) {
        static Open of(OpenProposal open) {
            return new Open(open.turn().value(), ProposalReply.of(Offer.open(open.proposed())));
        }
    }

    static ConversationReply of(Conversation conversation, List<OpenProposal> open) {
        return new ConversationReply(
                conversation.id().value(),
                WireName.of(conversation.state()),
                conversation.start().channel(),
                conversation.start().locale(),
                conversation.start().product(),
                conversation.start().at(),
                conversation.events().stream()
                        .flatMap(ConversationReply::message)
                        .toList(),
                open.stream().map(Open::of).toList());
    }

    private static Stream<Message> message(ConversationEvent event) {
        return switch (event) {
            case ConversationEvent.Started started -> Stream.empty();
            case ConversationEvent.CustomerSpoke spoke ->
                Stream.of(new Message(
                        "customer", spoke.text(), spoke.at(), spoke.turn().value(), null));
            case ConversationEvent.Replied replied -> attendant(replied.turn(), replied.text(), replied.at());
            case ConversationEvent.AskedBack asked -> attendant(asked.turn(), asked.text(), asked.at());
            case ConversationEvent.HandedOff handed -> attendant(handed.turn(), handed.text(), handed.at());
            case ConversationEvent.Forwarded forwarded -> attendant(forwarded.turn(), forwarded.text(), forwarded.at());
            case ConversationEvent.AgentSpoke spoke ->
                Stream.of(new Message("agent", spoke.text(), spoke.at(), null, spoke.message()));
            case ConversationEvent.AtDesk silent -> Stream.empty();
        };
    }

    private static Stream<Message> attendant(TurnId turn, String text, Instant at) {
        return Stream.of(new Message("attendant", text, at, turn.value(), null));
    }
}
