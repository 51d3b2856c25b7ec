package dev.attendant.sidecar.conversation;

import dev.attendant.sidecar.tenant.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Conversations in a map; every call fails with what it is told to, while it is. */
public final class InMemoryConversations implements ConversationStore {

    private record Key(TenantId tenant, ConversationId id) {}

    private final Map<Key, List<ConversationEvent>> events = new ConcurrentHashMap<>();
    private volatile RuntimeException failure;
    private volatile Error error;

    public void breakWith(Error error) {
        this.error = error;
    }

    public void failWith(RuntimeException failure) {
        this.failure = failure;
    }

    public boolean knows(TenantId tenant, ConversationId id) {
        return events.containsKey(new Key(tenant, id));
    }

    public void add(TenantId tenant, ConversationId id, ConversationEvent event) {
        events.computeIfPresent(new Key(tenant, id), (key, before) -> appended(before, event));
    }

    public void forget(TenantId tenant, ConversationId id) {
        events.remove(new Key(tenant, id));
    }

    @Override
    public void start(TenantId tenant, ConversationId id, ConversationEvent.Started started) {
        failIfTold();
        if (started.channel().indexOf('\0') >= 0) {
            throw new IllegalArgumentException("channel cannot be kept");
        }
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
