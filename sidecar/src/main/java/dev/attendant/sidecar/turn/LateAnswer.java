package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.generation.Evidence;
import java.time.Instant;
import java.util.List;

/**
 * A model's answer that came after its turn's deadline.
 *
 * @param evidence what it rests on
 * @param fate what became of it
 * @param at when it came
 */
public record LateAnswer(TurnRequest request, String text, List<Evidence> evidence, Fate fate, Instant at) {

    public LateAnswer {
        evidence = List.copyOf(evidence);
    }

    /** What became of a late answer. */
    public enum Fate {
        /** The customer read it after the reply. */
        SENT,
        /** It waits for the service agent who takes the conversation. */
        OFFERED,
        /** It was kept in the records alone. */
        DROPPED
    }

    LateAnswer with(Fate other) {
        return new LateAnswer(request, text, evidence, other, at);
    }
}
