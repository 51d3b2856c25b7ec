package dev.attendant.sidecar.adapter.postgres.turn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attendant.sidecar.adapter.postgres.Json;
import dev.attendant.sidecar.generation.Evidence;
import dev.attendant.sidecar.handoff.HandoffReason;
import dev.attendant.sidecar.turn.Rung;
import dev.attendant.sidecar.turn.TurnOutcome;
import dev.attendant.sidecar.turn.TurnOutcome.Acknowledged;
import dev.attendant.sidecar.turn.TurnOutcome.Answered;
import dev.attendant.sidecar.turn.TurnOutcome.Clarified;
import dev.attendant.sidecar.turn.TurnOutcome.Declined;
import dev.attendant.sidecar.turn.TurnOutcome.HandedOff;
import java.util.List;
import java.util.Optional;

/** A turn's outcome as its row keeps it: a kind and a jsonb body. Evidence has a table of its own. */
final class TurnOutcomeJson {

    private TurnOutcomeJson() {}

    static String kind(TurnOutcome outcome) {
        return outcome.getClass().getSimpleName();
    }

    static ObjectNode body(TurnOutcome outcome) {
        ObjectNode body = Json.object().put("text", outcome.text());
        switch (outcome) {
            case Answered answered -> {
                body.set("confidence", Json.number(answered.confidence()));
                body.put("rung", answered.rung().name());
            }
            case Acknowledged acknowledged -> {}
            case Clarified clarified -> {
                body.put("question", clarified.question());
                body.set("options", Json.ofStrings(clarified.options()));
            }
            case HandedOff handed -> body.put("reason", handed.reason().name());
            case Declined declined -> body.put("reason", declined.reason());
        }
        return body;
    }

    /** Why the turn ended so, in one word, where its outcome has a reason. */
    static Optional<String> reason(TurnOutcome outcome) {
        return switch (outcome) {
            case HandedOff handed -> Optional.of(handed.reason().name());
            case Declined declined -> Optional.of(declined.reason());
            case Answered answered -> Optional.empty();
            case Acknowledged acknowledged -> Optional.empty();
            case Clarified clarified -> Optional.empty();
        };
    }

    static List<Evidence> evidence(TurnOutcome outcome) {
        return outcome instanceof Answered answered ? answered.evidence() : List.of();
    }

    /** Rows from before there were other rungs name none. */
    private static Rung rung(JsonNode body) {
        return Rung.valueOf(body.path("rung").asText(Rung.EXTRACTIVE.name()));
    }

    static TurnOutcome read(String kind, JsonNode body, List<Evidence> evidence) {
        String text = body.path("text").asText();
        String reason = body.path("reason").asText();
        return switch (kind) {
            case "Answered" -> new Answered(text, evidence, Json.number(body.path("confidence")), rung(body));
            case "Acknowledged" -> new Acknowledged(text);
            case "Clarified" -> new Clarified(text, body.path("question").asText(), Json.strings(body.path("options")));
            case "HandedOff" -> new HandedOff(text, HandoffReason.valueOf(reason));
            case "Declined" -> new Declined(text, reason);
            default -> throw new IllegalStateException("no turn outcome is called " + kind);
        };
    }
}
