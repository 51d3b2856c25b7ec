package dev.attendant.sidecar.replay;

import dev.attendant.sidecar.conversation.Conversation;
import dev.attendant.sidecar.conversation.ConversationEvent;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.ConversationStore;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.tenant.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * Conversations as they were before a turn: events are only ever added, and a turn's begin with the customer's message.
 */
record ConversationBefore(ConversationStore store, TurnId turn) implements ConversationStore {

    @Override
    public void start(TenantId tenant, ConversationId id, ConversationEvent.Started started) {
        throw new UnsupportedOperationException("a replay writes nothing");
    }

    @Override
    public Optional<Conversation> load(TenantId tenant, ConversationId id) {
        return store.load(tenant, id).map(now -> new Conversation(now.tenant(), now.id(), before(now.events())));
    }

    private List<ConversationEvent> before(List<ConversationEvent> events) {
        return events.stream().takeWhile(event -> !begins(event)).toList();
    }

    private boolean begins(ConversationEvent event) {
        return event instanceof ConversationEvent.CustomerSpoke spoke
                && spoke.turn().equals(turn);
    }
}
