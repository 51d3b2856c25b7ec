package dev.attendant.sidecar.knowledge.snapshot;

import dev.attendant.sidecar.knowledge.DocumentIndexer;
import dev.attendant.sidecar.knowledge.DocumentSource;
import dev.attendant.sidecar.knowledge.DocumentVersion;
import dev.attendant.sidecar.knowledge.KnowledgeService.Change;
import dev.attendant.sidecar.knowledge.KnowledgeService.Put;
import dev.attendant.sidecar.knowledge.KnowledgeStore;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.tenant.TenantId;
import java.util.List;
import java.util.Optional;

/** Takes documents in without publishing them, and publishes them together. */
public final class DraftService {

    private final KnowledgeStore store;
    private final DraftStore drafts;
    private final DocumentIndexer indexer;

    public DraftService(KnowledgeStore store, DraftStore drafts, DocumentIndexer indexer) {
        this.store = store;
        this.drafts = drafts;
        this.indexer = indexer;
    }

    /**
     * Takes a document in as a draft. What it came to is told against the knowledge as it will be; a source that is
     * published already only takes its draft back.
     *
     * @throws dev.attendant.sidecar.knowledge.UnreadableDocumentException where nothing readable is in it
     */
    public Put put(TenantId tenant, DocumentSource source) {
        Optional<DocumentVersion> current = store.current(tenant, source.id());
        Optional<DocumentVersion> planned = planned(tenant, source.id(), current);
        String sourceHash = indexer.sourceHash(source);
        if (planned.isPresent() && planned.get().sourceHash().equals(sourceHash)) {
            return new Put(planned.get(), Change.UNCHANGED, List.of());
        }
        Change change = planned.isPresent() ? Change.UPDATED : Change.CREATED;
        if (current.isPresent() && current.get().sourceHash().equals(sourceHash)) {
            drafts.discard(tenant, source.id());
            return new Put(current.get(), change, List.of());
        }
        DocumentIndexer.Indexed indexed = indexer.indexGuarded(source);
        drafts.put(tenant, indexed.version());
        return new Put(indexed.version(), change, indexed.findings());
    }

    /** Lets a document leave with the next publication; false where there is none, nor a draft of one. */
    public boolean remove(TenantId tenant, DocumentId id) {
        return drafts.remove(tenant, id);
    }

    public List<Draft> list(TenantId tenant) {
        return drafts.list(tenant);
    }

    /**
     * Forgets all drafts.
     *
     * @return how many there were
     */
    public int discardAll(TenantId tenant) {
        return drafts.discardAll(tenant);
    }

    /** Publishes all drafts at once, and gives the snapshot of what is published then. */
    public SnapshotStore.Taken publish(TenantId tenant, String note, String by) {
        return drafts.publish(tenant, note, by);
    }

    /** A document as it will be once its draft is published. */
    private Optional<DocumentVersion> planned(TenantId tenant, DocumentId id, Optional<DocumentVersion> current) {
        Optional<Draft> draft = drafts.find(tenant, id);
        if (draft.isEmpty()) {
            return current;
        }
        return draft.get()
                .becomes()
                .map(entry -> store.versions(tenant, List.of(entry)).getFirst());
    }
}
