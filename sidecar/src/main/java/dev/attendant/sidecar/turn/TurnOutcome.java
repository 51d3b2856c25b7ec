package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.generation.Evidence;
import dev.attendant.sidecar.handoff.HandoffReason;
import java.util.List;

/** How a turn ended. */
public sealed interface TurnOutcome {

    /** What the customer reads. */
    String text();

    /** Answered, every sentence with its evidence. */
    record Answered(String text, List<Evidence> evidence, double confidence) implements TurnOutcome {
        public Answered {
            evidence = List.copyOf(evidence);
        }
    }

    /** Settled with a courtesy that claims nothing, such as a greeting. */
    record Acknowledged(String text) implements TurnOutcome {}

    /**
     * Asked back.
     *
     * @param question what the customer wants so far, to be completed by the next message
     * @param options what the customer may choose from; may be empty
     */
    record Clarified(String text, String question, List<String> options) implements TurnOutcome {
        public Clarified {
            options = List.copyOf(options);
        }
    }

    /** Given to a human. */
    record HandedOff(String text, HandoffReason reason) implements TurnOutcome {}

    /** Refused: outside what the tenant's service is for, or an attack. {@code reason} is one word. */
    record Declined(String text, String reason) implements TurnOutcome {}
}
