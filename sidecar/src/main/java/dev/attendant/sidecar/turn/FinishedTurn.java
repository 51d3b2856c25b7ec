package dev.attendant.sidecar.turn;

import java.time.Instant;

/**
 * A turn with its outcome and what it was decided from.
 *
 * @param trace what each stage decided, and the inputs that a replay needs
 */
public record FinishedTurn(Claim claim, TurnOutcome outcome, Trace trace, Instant finishedAt) {

    public TurnRequest request() {
        return claim.request();
    }
}
