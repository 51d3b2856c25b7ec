package dev.attendant.sidecar.turn.consent;

import dev.attendant.sidecar.turn.Proposed;

/** A proposal, and how it stands. */
public record Offer(Proposed proposed, Standing standing) {

    /** One that was just made. */
    public static Offer open(Proposed proposed) {
        return new Offer(proposed, Standing.OPEN);
    }
}
