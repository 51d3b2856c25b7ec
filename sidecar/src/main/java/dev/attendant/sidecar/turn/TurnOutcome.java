package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.generation.Evidence;
import dev.attendant.sidecar.handoff.HandoffReason;
import java.util.List;

/** How a turn ended. */
public sealed interface TurnOutcome {

    /** What the customer reads. */
    String text();

    /** What settled it. */
    Rung rung();

    /** Answered, every sentence with its evidence. */
    record Answered(String text, List<Evidence> evidence, double confidence, Rung rung) implements TurnOutcome {
        public Answered {
            evidence = List.copyOf(evidence);
        }

        /** Answered in the articles' own words. */
        public Answered(String text, List<Evidence> evidence, double confidence) {
            this(text, evidence, confidence, Rung.EXTRACTIVE);
        }

        /** The same, settled by something else. */
        public Answered by(Rung other) {
            return new Answered(text, evidence, confidence, other);
        }
    }

    /** Settled with a courtesy that claims nothing, such as a greeting. */
    record Acknowledged(String text) implements TurnOutcome {
        @Override
        public Rung rung() {
            return Rung.SCRIPTED;
        }
    }

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

        @Override
        public Rung rung() {
            return Rung.CLARIFY;
        }
    }

    /** Given to a human. */
    record HandedOff(String text, HandoffReason reason) implements TurnOutcome {
        @Override
        public Rung rung() {
            return Rung.HUMAN;
        }
    }

    /** Refused: outside what the tenant's service is for, or an attack. {@code reason} is one word. */
    record Declined(String text, String reason) implements TurnOutcome {
        @Override
        public Rung rung() {
            return Rung.SCRIPTED;
        }
    }
}
