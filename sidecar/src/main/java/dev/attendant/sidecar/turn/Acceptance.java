package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.conversation.TurnId;

/** What came of offering a message to the store. */
public sealed interface Acceptance {

    /** Kept durably; from here on it is answered or handed over exactly once. */
    record Accepted(TurnId turn) implements Acceptance {}

    /** The same request came before, as {@code turn}. */
    record Repeated(TurnId turn) implements Acceptance {}

    /** The key came before with another message or for another snapshot. */
    record KeyReused() implements Acceptance {}

    /** The tenant has no such conversation. */
    record UnknownConversation() implements Acceptance {}

    /** Too many messages of this conversation wait already. */
    record ConversationFull(int limit) implements Acceptance {}
}
