package dev.attendant.sidecar.http;

import dev.attendant.sidecar.knowledge.DocumentSummary;
import dev.attendant.sidecar.knowledge.DocumentVersion;
import dev.attendant.sidecar.knowledge.KnowledgeStore;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.tenant.TenantId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Current documents in maps; former versions are forgotten. */
final class InMemoryDocuments implements KnowledgeStore {

    private static final Instant CHANGED_AT = Instant.parse("2026-11-01T08:00:00Z");

    private final Map<TenantId, NavigableMap<String, DocumentVersion>> documents = new HashMap<>();
    private final Map<TenantId, Long> revisions = new HashMap<>();

    @Override
    public synchronized long put(TenantId tenant, DocumentVersion version) {
        of(tenant).put(version.id().value(), version);
        return changed(tenant);
    }

    @Override
    public synchronized Optional<Long> remove(TenantId tenant, DocumentId id) {
        return of(tenant).remove(id.value()) == null ? Optional.empty() : Optional.of(changed(tenant));
    }

    @Override
    public synchronized long revision(TenantId tenant) {
        return revisions.getOrDefault(tenant, 0L);
    }

    @Override
    public synchronized Optional<DocumentVersion> current(TenantId tenant, DocumentId id) {
        return Optional.ofNullable(of(tenant).get(id.value()));
    }

    @Override
    public synchronized Optional<String> text(TenantId tenant, DocumentId id, String hash) {
        return current(tenant, id)
                .filter(version -> version.hash().equals(hash))
                .map(DocumentVersion::text);
    }

    @Override
    public synchronized List<DocumentSummary> list(TenantId tenant, Optional<DocumentId> after, int limit) {
        return of(tenant).tailMap(after.map(DocumentId::value).orElse(""), false).values().stream()
                .limit(limit)
                .map(InMemoryDocuments::summary)
                .toList();
    }

    @Override
    public synchronized Contents contents(TenantId tenant) {
        return new Contents(revision(tenant), List.copyOf(of(tenant).values()));
    }

    private NavigableMap<String, DocumentVersion> of(TenantId tenant) {
        return documents.computeIfAbsent(tenant, id -> new TreeMap<>());
    }

    private long changed(TenantId tenant) {
        return revisions.merge(tenant, 1L, Long::sum);
    }

    private static DocumentSummary summary(DocumentVersion version) {
        return new DocumentSummary(
                version.id(),
                version.title(),
                version.collection(),
                version.location(),
                version.hash(),
                version.sourceHash(),
                CHANGED_AT);
    }
}
