package dev.attendant.sidecar.desk;

import dev.attendant.sidecar.conversation.ConversationEvent.AtDesk;

/** What came of a wish for a conversation. */
public sealed interface DeskOutcome {

    /**
     * It is done, as {@code event}.
     *
     * @param repeated whether it was done before, for an earlier request with the same key, and nothing was done now
     */
    record Done(AtDesk event, boolean repeated) implements DeskOutcome {}

    /** Whoever asks does not have the conversation, or has it no longer. */
    record FenceNotCurrent() implements DeskOutcome {}

    /** The key came before with another wish. */
    record KeyReused() implements DeskOutcome {}

    /** The tenant has no such conversation. */
    record UnknownConversation() implements DeskOutcome {}
}
