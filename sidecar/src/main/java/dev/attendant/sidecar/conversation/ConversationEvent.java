package dev.attendant.sidecar.conversation;

import java.time.Instant;

/** One thing that happened in a conversation. Events are only ever added. */
public sealed interface ConversationEvent {

    Instant at();

    /**
     * The conversation began on a channel such as {@code web} or {@code api}, in a locale such as {@code en}, perhaps
     * about a product, which is empty else.
     */
    record Started(String channel, String locale, String product, Instant at) implements ConversationEvent {

        /** A conversation about no product in particular. */
        public Started(String channel, String locale, Instant at) {
            this(channel, locale, "", at);
        }
    }

    /** The customer wrote {@code text}. */
    record CustomerSpoke(TurnId turn, String text, Instant at) implements ConversationEvent {}

    /** Attendant wrote {@code text}, having settled the turn. */
    record Replied(TurnId turn, String text, Instant at) implements ConversationEvent {}

    /** Attendant asked back with {@code text}; {@code question} is what the customer wants so far. */
    record AskedBack(TurnId turn, String text, String question, Instant at) implements ConversationEvent {}

    /** Attendant wrote {@code text} and gave the conversation to a human; {@code reason} says why in one word. */
    record HandedOff(TurnId turn, String text, String reason, Instant at) implements ConversationEvent {}

    /** The customer's message was passed to the human who owns the conversation, acknowledged with {@code text}. */
    record Forwarded(TurnId turn, String text, Instant at) implements ConversationEvent {}
}
