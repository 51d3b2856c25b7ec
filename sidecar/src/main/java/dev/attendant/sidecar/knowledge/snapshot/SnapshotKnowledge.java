package dev.attendant.sidecar.knowledge.snapshot;

import dev.attendant.sidecar.knowledge.Audience;
import dev.attendant.sidecar.knowledge.Knowledge;
import dev.attendant.sidecar.knowledge.KnowledgeService;
import dev.attendant.sidecar.tenant.TenantId;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is published, or what a snapshot holds. A snapshot never changes, so those used last are kept ready; the first
 * to ask for one makes its indexes while others who want the same wait.
 */
public final class SnapshotKnowledge {

    private final SnapshotStore snapshots;
    private final KnowledgeService knowledge;
    private final int mostSnapshots;
    private final int mostDocuments;

    /** In the order of their use, the one used last at the end. */
    private final Map<Key, Slot> slots = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param mostSnapshots how many snapshots of all tenants are kept ready
     * @param mostDocuments how many documents they hold together; the one used last stays even where it exceeds this
     */
    public SnapshotKnowledge(
            SnapshotStore snapshots, KnowledgeService knowledge, int mostSnapshots, int mostDocuments) {
        this.snapshots = snapshots;
        this.knowledge = knowledge;
        this.mostSnapshots = mostSnapshots;
        this.mostDocuments = mostDocuments;
    }

    private record Key(TenantId tenant, int number, Audience audience) {}

    /** Room for one snapshot's knowledge. */
    private static final class Slot {

        private volatile @Nullable Knowledge knowledge;

        synchronized Knowledge fill(Supplier<Knowledge> loading) {
            Knowledge loaded = knowledge;
            if (loaded == null) {
                loaded = loading.get();
                knowledge = loaded;
            }
            return loaded;
        }

        int documents() {
            Knowledge loaded = knowledge;
            return loaded == null ? 0 : loaded.locations().size();
        }
    }

    /**
     * What an audience may search. Relations that were given belong to no snapshot: those that are given now hold.
     *
     * @param snapshot its number; empty for what is published
     * @throws IllegalStateException where the tenant has no such snapshot
     */
    public Knowledge knowledge(TenantId tenant, OptionalInt snapshot, Audience audience) {
        Knowledge published = knowledge.knowledge(tenant, audience);
        return snapshot.isEmpty()
                ? published
                : held(new Key(tenant, snapshot.getAsInt(), audience)).giving(published.given());
    }

    /** How many snapshots are kept ready. */
    synchronized int size() {
        return slots.size();
    }

    private Knowledge held(Key key) {
        Knowledge loaded = slot(key).fill(() -> load(key));
        trim();
        return loaded;
    }

    private Knowledge load(Key key) {
        return snapshots
                .contents(key.tenant(), key.number())
                .map(contents -> knowledge.knowledge(key.tenant(), contents.manifest(), key.audience()))
                .orElseThrow(() -> new IllegalStateException("no " + key));
    }

    private synchronized Slot slot(Key key) {
        return slots.computeIfAbsent(key, any -> new Slot());
    }

    private synchronized void trim() {
        int documents = slots.values().stream().mapToInt(Slot::documents).sum();
        Iterator<Slot> oldest = slots.values().iterator();
        while (slots.size() > 1 && (slots.size() > mostSnapshots || documents > mostDocuments)) {
            documents -= oldest.next().documents();
            oldest.remove();
        }
    }
}
