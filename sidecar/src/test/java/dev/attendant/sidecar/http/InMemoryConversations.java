package dev.attendant.sidecar.http;

import dev.attendant.sidecar.conversation.Conversation;
import dev.attendant.sidecar.conversation.ConversationEvent;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.ConversationStore;
import dev.attendant.sidecar.tenant.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Conversations in a map; every call fails with {@link #failure} while one is set. */
final class InMemoryConversations implements ConversationStore {

    private record Key(TenantId tenant, ConversationId id) {}

    private final Map<Key, List<ConversationEvent>> events = new ConcurrentHashMap<>();
    private volatile RuntimeException failure;
    private volatile Error error;

    void breakWith(Error error) {
        this.error = error;
    }

    void failWith(RuntimeException failure) {
        this.failure = failure;
    }

    boolean knows(TenantId tenant, ConversationId id) {
        return events.containsKey(new Key(tenant, id));
    }

    void add(TenantId tenant, ConversationId id, ConversationEvent event) {
        events.computeIfPresent(new Key(tenant, id), (key, before) -> appended(before, event));
    }

    @Override
    public void start(TenantId tenant, ConversationId id, ConversationEvent.Started started) {
        failIfTold();
        events.put(new Key(tenant, id), List.of(started));
    }

    @Override
    public Optional<Conversation> load(TenantId tenant, ConversationId id) {
        failIfTold();
        return Optional.ofNullable(events.get(new Key(tenant, id))).map(kept -> new Conversation(tenant, id, kept));
    }

    private void failIfTold() {
        if (error != null) {
            throw error;
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static List<ConversationEvent> appended(List<ConversationEvent> before, ConversationEvent event) {
        List<ConversationEvent> after = new ArrayList<>(before);
        after.add(event);
        return after;
    }
}
