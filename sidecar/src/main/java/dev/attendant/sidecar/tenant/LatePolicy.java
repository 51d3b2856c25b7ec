package dev.attendant.sidecar.tenant;

/** What becomes of a model's answer that comes after the turn's deadline. */
public enum LatePolicy {
    /** It is sent after the reply, where it adds something and nothing was said since. */
    FOLLOW_UP,
    /** It is kept for the service agent who takes the conversation. */
    OFFER,
    /** It is kept in the records alone. */
    DROP
}
