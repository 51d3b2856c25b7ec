package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.writing.ModelExchange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A turn with its outcome and what it was decided from.
 *
 * @param trace what each stage decided, and the inputs that a replay needs
 * @param exchanges what models were asked and replied by the time it was settled
 * @param proposed what a tool would do once a person has confirmed it
 */
public record FinishedTurn(
        Claim claim,
        TurnOutcome outcome,
        Trace trace,
        List<ModelExchange> exchanges,
        Optional<Proposed> proposed,
        Instant finishedAt) {

    public FinishedTurn {
        exchanges = List.copyOf(exchanges);
    }

    /** A turn that proposes nothing. */
    public FinishedTurn(
            Claim claim, TurnOutcome outcome, Trace trace, List<ModelExchange> exchanges, Instant finishedAt) {
        this(claim, outcome, trace, exchanges, Optional.empty(), finishedAt);
    }

    /** A turn that no model was asked for. */
    public FinishedTurn(Claim claim, TurnOutcome outcome, Trace trace, Instant finishedAt) {
        this(claim, outcome, trace, List.of(), finishedAt);
    }

    public TurnRequest request() {
        return claim.request();
    }
}
