package dev.attendant.sidecar.knowledge;

import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.Hit;
import dev.attendant.sidecar.tenant.TenantId;
import java.util.List;
import java.util.Optional;

/** Keeps a tenant's knowledge: takes documents in, and answers what is in them. */
public interface KnowledgeService {

    /**
     * Takes a document in and publishes it; unchanged sources are recognised and left alone.
     *
     * @throws UnreadableDocumentException where nothing readable is in it
     */
    Put put(TenantId tenant, DocumentSource source);

    /** Takes a document out of the published knowledge; false where there is none. */
    boolean remove(TenantId tenant, DocumentId id);

    Optional<DocumentVersion> current(TenantId tenant, DocumentId id);

    List<DocumentSummary> list(TenantId tenant, Optional<DocumentId> after, int limit);

    List<Hit> search(TenantId tenant, String text, Audience audience, int limit);

    /** What putting a document came to. */
    record Put(DocumentVersion version, Change change) {}

    /** How a document changed. */
    enum Change {
        CREATED,
        UPDATED,
        UNCHANGED
    }
}
