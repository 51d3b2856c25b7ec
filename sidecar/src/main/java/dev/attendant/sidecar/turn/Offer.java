package dev.attendant.sidecar.turn;

/** A proposal, and how it stands. */
public record Offer(Proposed proposed, Standing standing) {

    /** One that was just made. */
    public static Offer open(Proposed proposed) {
        return new Offer(proposed, Standing.OPEN);
    }
}
