package dev.attendant.sidecar.conversation;

import dev.attendant.sidecar.conversation.ConversationEvent.AskedBack;
import dev.attendant.sidecar.conversation.ConversationEvent.CustomerSpoke;
import dev.attendant.sidecar.conversation.ConversationEvent.HandedOff;
import dev.attendant.sidecar.conversation.ConversationEvent.Replied;
import dev.attendant.sidecar.conversation.ConversationEvent.Started;
import dev.attendant.sidecar.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Conversations for tests. */
public final class Conversations {

    public static final Instant AT = Instant.parse("2026-11-15T10:00:00Z");
    public static final Started STARTED = new Started("web", "en", AT);
    private static final TurnId TURN = new TurnId(new UUID(0, 1));

    private Conversations() {}

    /** A conversation that has begun, and then {@code events}. */
    public static Conversation of(ConversationEvent... events) {
        List<ConversationEvent> all = new ArrayList<>(List.of(STARTED));
        all.addAll(List.of(events));
        return new Conversation(new TenantId(new UUID(0, 2)), new ConversationId(new UUID(0, 3)), all);
    }

    public static CustomerSpoke customer(String text) {
        return new CustomerSpoke(TURN, text, AT);
    }

    public static Replied reply(String text) {
        return new Replied(TURN, text, AT);
    }

    /** Attendant answered from articles. */
    public static Replied reply(String text, List<String> articles) {
        return new Replied(TURN, text, articles, AT);
    }

    /** Attendant asked back about {@code question}. */
    public static AskedBack askedBack(String question) {
        return new AskedBack(TURN, "Which do you mean?", question, AT);
    }

    public static HandedOff handedOff() {
        return new HandedOff(TURN, "One moment.", "REQUESTED", AT);
    }
}
