package dev.attendant.sidecar.conversation;

/** Where a conversation stands. */
public enum ConversationState {
    /** The next message is for Attendant. */
    OPEN,
    /** Attendant asked back; the next message completes the question before it. */
    CLARIFYING,
    /** A human owns the conversation; Attendant only records what the customer writes. */
    WITH_HUMAN;

    /** Where it stands once something more has happened. */
    public ConversationState after(ConversationEvent event) {
        return switch (event) {
            case ConversationEvent.Started started -> OPEN;
            case ConversationEvent.CustomerSpoke spoke -> this;
            case ConversationEvent.Replied replied -> OPEN;
            case ConversationEvent.AskedBack asked -> CLARIFYING;
            case ConversationEvent.HandedOff handed -> WITH_HUMAN;
            case ConversationEvent.Forwarded forwarded -> WITH_HUMAN;
            case ConversationEvent.TakenOver taken -> WITH_HUMAN;
            case ConversationEvent.AgentSpoke spoke -> WITH_HUMAN;
            case ConversationEvent.Released released -> OPEN;
            case ConversationEvent.HandoffRequested requested -> WITH_HUMAN;
        };
    }
}
