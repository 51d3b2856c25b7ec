package dev.attendant.sidecar.knowledge;

import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.Passage;
import dev.attendant.sidecar.tenant.TenantId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Documents and their versions in maps. */
public final class InMemoryKnowledge implements KnowledgeStore {

    private static final Instant CHANGED_AT = Instant.parse("2026-11-01T08:00:00Z");

    private final Map<TenantId, NavigableMap<String, DocumentVersion>> documents = new HashMap<>();
    private final Map<Named, String> texts = new HashMap<>();
    private final Map<TenantId, Long> revisions = new HashMap<>();

    private record Named(TenantId tenant, DocumentId id, String hash) {}

    @Override
    public synchronized long put(TenantId tenant, DocumentVersion version) {
        requireSound(version);
        of(tenant).put(version.id().value(), version);
        texts.put(new Named(tenant, version.id(), version.hash()), version.text());
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
        return Optional.ofNullable(texts.get(new Named(tenant, id, hash)));
    }

    @Override
    public synchronized List<DocumentSummary> list(TenantId tenant, Optional<DocumentId> after, int limit) {
        return of(tenant).tailMap(after.map(DocumentId::value).orElse(""), false).values().stream()
                .limit(limit)
                .map(InMemoryKnowledge::summary)
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

    private static void requireSound(DocumentVersion version) {
        if (version.text().indexOf('\0') >= 0) {
            throw new IllegalArgumentException("text cannot be kept");
        }
        version.passages().forEach(encoded -> requireOf(version, encoded.passage()));
    }

    private static void requireOf(DocumentVersion version, Passage passage) {
        if (!passage.document().equals(version.id()) || !passage.version().equals(version.hash())) {
            throw new IllegalArgumentException("passage " + passage.ordinal() + " is of another version");
        }
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
