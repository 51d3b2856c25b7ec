package dev.attendant.sidecar.knowledge;

import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.tenant.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * Where documents and their versions are kept. Every change raises the tenant's revision by one; versions stay with
 * their passages after their document changed or left, so that old evidence can be shown and searched again.
 */
public interface KnowledgeStore {

    /**
     * Makes {@code version} the document's current one, in one transaction with its passages; a draft of the document
     * is forgotten.
     *
     * @return the tenant's revision after the change
     */
    long put(TenantId tenant, DocumentVersion version);

    /** Keeps the passages of a version that is there in place of those it had, which another encoder had encoded. */
    void renew(TenantId tenant, DocumentVersion version);

    /**
     * Takes a document out, and its draft; its versions stay.
     *
     * @return the revision after the change, or empty where there is no such document
     */
    Optional<Long> remove(TenantId tenant, DocumentId id);

    /** How far the tenant's knowledge has come. */
    Revisions revisions(TenantId tenant);

    /** The current version of a document. */
    Optional<DocumentVersion> current(TenantId tenant, DocumentId id);

    /** The text of a version, current or not. */
    Optional<String> text(TenantId tenant, DocumentId id, String hash);

    /**
     * Current documents in the order of their ids.
     *
     * @param after the last id of the page before, or empty for the first page
     */
    List<DocumentSummary> list(TenantId tenant, Optional<DocumentId> after, int limit);

    /** All current documents. */
    Manifest manifest(TenantId tenant);

    /** Versions with everything an index is built from, in the order of the entries; current or not. */
    List<DocumentVersion> versions(TenantId tenant, List<Manifest.Entry> entries);
}
