package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.conversation.TurnId;

/** What came of submitting a message. */
public sealed interface Submission {

    /** Finished, now or by an earlier request with the same key. */
    record Finished(FinishedTurn turn, boolean repeated) implements Submission {}

    /** Accepted but not finished within the time a caller waits; it will be. */
    record Waiting(TurnId turn) implements Submission {}

    /** The idempotency key came before with another message. */
    record KeyReused() implements Submission {}

    /** The tenant has no such conversation. */
    record UnknownConversation() implements Submission {}

    /** Too many messages of this conversation wait already. */
    record ConversationFull(int limit) implements Submission {}

    /** As many turns as this sidecar takes at once are in flight; nothing was kept, try again. */
    record Overloaded() implements Submission {}
}
