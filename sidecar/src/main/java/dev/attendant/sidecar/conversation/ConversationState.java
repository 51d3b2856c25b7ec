package dev.attendant.sidecar.conversation;

/** Where a conversation stands. */
public enum ConversationState {
    /** The next message is for Attendant. */
    OPEN,
    /** Attendant asked back; the next message completes the question before it. */
    CLARIFYING,
    /** A human owns the conversation; Attendant only records what the customer writes. */
    WITH_HUMAN
}
