package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.generation.Evidence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a model came to after its turn's deadline: an answer, or something that it wants to do.
 *
 * @param text of the answer, or what a person is asked before it is done
 * @param evidence what an answer rests on
 * @param proposed what a tool would do once a person has confirmed it
 * @param fate what became of it
 * @param at when it came
 */
public record LateAnswer(
        TurnRequest request, String text, List<Evidence> evidence, Optional<Proposed> proposed, Fate fate, Instant at) {

    public LateAnswer {
        evidence = List.copyOf(evidence);
    }

    /** An answer with nothing to do. */
    public LateAnswer(TurnRequest request, String text, List<Evidence> evidence, Fate fate, Instant at) {
        this(request, text, evidence, Optional.empty(), fate, at);
    }

    /** A late proposal. */
    static LateAnswer proposing(TurnRequest request, Proposed proposed, Fate fate, Instant at) {
        return new LateAnswer(request, proposed.says(), List.of(), Optional.of(proposed), fate, at);
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
        return new LateAnswer(request, text, evidence, proposed, other, at);
    }
}
