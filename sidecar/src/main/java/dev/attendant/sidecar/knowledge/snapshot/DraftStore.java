package dev.attendant.sidecar.knowledge.snapshot;

import dev.attendant.sidecar.knowledge.DocumentVersion;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.tenant.TenantId;
import java.util.List;
import java.util.Optional;

/** Where documents wait to be published together. */
public interface DraftStore {

    /** Keeps a version, to become the document's current one; it takes the place of an earlier draft. */
    void put(TenantId tenant, DocumentVersion version);

    /**
     * Lets a document leave with the next publication; one that is only a draft is forgotten at once.
     *
     * @return false where there is neither a document nor a draft of it
     */
    boolean remove(TenantId tenant, DocumentId id);

    /** Forgets the draft of one document. */
    void discard(TenantId tenant, DocumentId id);

    /**
     * Forgets all drafts.
     *
     * @return how many there were
     */
    int discardAll(TenantId tenant);

    Optional<Draft> find(TenantId tenant, DocumentId id);

    /** All drafts, in the order of the documents' ids. */
    List<Draft> list(TenantId tenant);

    /**
     * Publishes all drafts in one transaction and takes a snapshot; without drafts, as {@link SnapshotStore#take}. What
     * is published before is taken too, where no snapshot holds it.
     */
    SnapshotStore.Taken publish(TenantId tenant, String note, String by);
}
