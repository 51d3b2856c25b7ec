package dev.attendant.sidecar.conversation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One thing that happened in a conversation. Events are only ever added, but where a customer is forgotten. */
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

    /** Attendant wrote {@code text}, having settled the turn; {@code articles} are the ids of those it rests on. */
    record Replied(TurnId turn, String text, List<String> articles, Instant at) implements ConversationEvent {
        public Replied {
            articles = List.copyOf(articles);
        }

        /** A reply that rests on no article. */
        public Replied(TurnId turn, String text, Instant at) {
            this(turn, text, List.of(), at);
        }
    }

    /** Attendant asked back with {@code text}; {@code question} is what the customer wants so far. */
    record AskedBack(TurnId turn, String text, String question, Instant at) implements ConversationEvent {}

    /** Attendant wrote {@code text} and gave the conversation to a human; {@code reason} says why in one word. */
    record HandedOff(TurnId turn, String text, String reason, Instant at) implements ConversationEvent {}

    /** The customer's message was passed to the human who owns the conversation, acknowledged with {@code text}. */
    record Forwarded(TurnId turn, String text, Instant at) implements ConversationEvent {}

    /** What people did with the conversation, as against turns. */
    sealed interface AtDesk extends ConversationEvent {}

    /**
     * A service agent took the conversation from Attendant, or from another one.
     *
     * @param by the agent's user id or name
     * @param fence proves that the agent has it; greater than that of whoever had it before
     */
    record TakenOver(String by, long fence, Instant at) implements AtDesk {}

    /** The service agent with {@code fence} wrote {@code text} to the customer. */
    record AgentSpoke(UUID message, String text, long fence, Instant at) implements AtDesk {}

    /** The service agent with {@code fence} gave the conversation back to Attendant. */
    record Released(long fence, Instant at) implements AtDesk {}

    /** The tenant's own systems wanted a human for the conversation; {@code reason} is theirs. */
    record HandoffRequested(String reason, Instant at) implements AtDesk {}
}
