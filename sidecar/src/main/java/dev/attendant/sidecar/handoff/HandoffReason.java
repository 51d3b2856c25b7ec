package dev.attendant.sidecar.handoff;

/** Why a human takes over. */
public enum HandoffReason {
    /** The customer asked for a human. */
    REQUESTED,
    /** The customer is angry or fed up. */
    UPSET,
    /** The message speaks of harm to oneself or others. */
    AT_RISK,
    /** The knowledge base does not support an answer. */
    UNANSWERABLE,
    /** The matter needs access to the customer's own data or an action. */
    PERSONAL_MATTER,
    /** The message is in a language that is not read well enough to answer. */
    LANGUAGE,
    /** The turn ran out of time. */
    DEADLINE,
    /** A stage failed; the message was kept for a human. */
    FAILURE,
    /** A human already owns the conversation. */
    ALREADY_WITH_HUMAN
}
