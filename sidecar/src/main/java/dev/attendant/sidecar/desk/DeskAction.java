package dev.attendant.sidecar.desk;

import dev.attendant.sidecar.conversation.ConversationEvent.AgentSpoke;
import dev.attendant.sidecar.conversation.ConversationEvent.AtDesk;
import dev.attendant.sidecar.conversation.ConversationEvent.HandoffRequested;
import dev.attendant.sidecar.conversation.ConversationEvent.Released;
import dev.attendant.sidecar.conversation.ConversationEvent.TakenOver;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;

/** What somebody wants done with a conversation. Each that is done is one event of it. */
public sealed interface DeskAction {

    /** The fence that must be the current one; empty where anybody may do this. */
    default OptionalLong held() {
        return OptionalLong.empty();
    }

    /**
     * The event that the action becomes.
     *
     * @param next the conversation's next fence
     */
    AtDesk event(long next, Instant at);

    /** The fence that proves who has the conversation afterwards; 0 where no service agent has it. */
    long holderAfter(long holder, long next);

    /** Whether an event came of the very same wish. */
    boolean became(AtDesk event);

    /** A service agent takes the conversation, whoever has it. */
    record TakeOver(String by) implements DeskAction {
        @Override
        public AtDesk event(long next, Instant at) {
            return new TakenOver(by, next, at);
        }

        @Override
        public long holderAfter(long holder, long next) {
            return next;
        }

        @Override
        public boolean became(AtDesk event) {
            return event instanceof TakenOver taken && taken.by().equals(by);
        }
    }

    /** The service agent with {@code fence} gives the conversation back to Attendant. */
    record Release(long fence) implements DeskAction {
        @Override
        public OptionalLong held() {
            return OptionalLong.of(fence);
        }

        @Override
        public AtDesk event(long next, Instant at) {
            return new Released(fence, at);
        }

        @Override
        public long holderAfter(long holder, long next) {
            return DeskStore.NOBODY;
        }

        @Override
        public boolean became(AtDesk event) {
            return event instanceof Released released && released.fence() == fence;
        }
    }

    /**
     * The service agent with {@code fence} writes to the customer.
     *
     * @param message new with each request
     */
    record Speak(UUID message, String text, long fence) implements DeskAction {
        @Override
        public OptionalLong held() {
            return OptionalLong.of(fence);
        }

        @Override
        public AtDesk event(long next, Instant at) {
            return new AgentSpoke(message, text, fence, at);
        }

        @Override
        public long holderAfter(long holder, long next) {
            return holder;
        }

        @Override
        public boolean became(AtDesk event) {
            return event instanceof AgentSpoke spoke
                    && spoke.fence() == fence
                    && spoke.text().equals(text);
        }
    }

    /** The tenant's own systems want a human for the conversation. */
    record HandOff(String reason) implements DeskAction {
        @Override
        public AtDesk event(long next, Instant at) {
            return new HandoffRequested(reason, at);
        }

        @Override
        public long holderAfter(long holder, long next) {
            return holder;
        }

        @Override
        public boolean became(AtDesk event) {
            return event instanceof HandoffRequested requested
                    && requested.reason().equals(reason);
        }
    }
}
