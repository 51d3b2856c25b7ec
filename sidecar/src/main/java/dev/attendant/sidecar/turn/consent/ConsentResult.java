package dev.attendant.sidecar.turn.consent;

/** What a person's word on a proposal came to. */
public sealed interface ConsentResult {

    /**
     * It is settled.
     *
     * @param consent with its ending
     * @param repeated whether it had been before
     */
    record Settled(Consent consent, boolean repeated) implements ConsentResult {}

    /** The tenant has no such turn, or it proposed nothing of this id. */
    record Unknown() implements ConsentResult {}

    /** It comes too late. */
    record Expired() implements ConsentResult {}

    /** The opposite was said before. */
    record Contradicted() implements ConsentResult {}

    /** The tool is at work; the same may be asked again. */
    record Underway() implements ConsentResult {}
}
