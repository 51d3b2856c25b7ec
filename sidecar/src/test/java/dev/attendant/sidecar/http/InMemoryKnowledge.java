package dev.attendant.sidecar.http;

import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.knowledge.DocumentSource;
import dev.attendant.sidecar.knowledge.DocumentSummary;
import dev.attendant.sidecar.knowledge.DocumentVersion;
import dev.attendant.sidecar.knowledge.KnowledgeService;
import dev.attendant.sidecar.knowledge.UnreadableDocumentException;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.EncodedPassage;
import dev.attendant.sidecar.retrieval.Hit;
import dev.attendant.sidecar.retrieval.Passage;
import dev.attendant.sidecar.retrieval.Query.Audience;
import dev.attendant.sidecar.retrieval.Span;
import dev.attendant.sidecar.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Documents in maps, each one passage, found where they hold the query; {@code unreadable} is unreadable content. */
final class InMemoryKnowledge implements KnowledgeService {

    private static final Instant CHANGED_AT = Instant.parse("2026-11-01T08:00:00Z");

    private final Map<TenantId, ConcurrentSkipListMap<String, DocumentVersion>> documents = new ConcurrentHashMap<>();

    @Override
    public Put put(TenantId tenant, DocumentSource source) {
        if (source.content().equals("unreadable")) {
            throw new UnreadableDocumentException("The document has no text.");
        }
        DocumentVersion version = version(source);
        DocumentVersion before = of(tenant).put(source.id().value(), version);
        if (before == null) {
            return new Put(version, Change.CREATED);
        }
        return new Put(version, before.hash().equals(version.hash()) ? Change.UNCHANGED : Change.UPDATED);
    }

    @Override
    public boolean remove(TenantId tenant, DocumentId id) {
        return of(tenant).remove(id.value()) != null;
    }

    @Override
    public Optional<DocumentVersion> current(TenantId tenant, DocumentId id) {
        return Optional.ofNullable(of(tenant).get(id.value()));
    }

    @Override
    public List<DocumentSummary> list(TenantId tenant, Optional<DocumentId> after, int limit) {
        return of(tenant).tailMap(after.map(DocumentId::value).orElse(""), false).values().stream()
                .limit(limit)
                .map(InMemoryKnowledge::summary)
                .toList();
    }

    @Override
    public List<Hit> search(TenantId tenant, String text, Audience audience, int limit) {
        return of(tenant).values().stream()
                .filter(version -> version.text().contains(text))
                .flatMap(version -> version.passages().stream())
                .limit(limit)
                .map(passage -> new Hit(passage, 0.8, 1, 0.7, 0.9))
                .toList();
    }

    private ConcurrentSkipListMap<String, DocumentVersion> of(TenantId tenant) {
        return documents.computeIfAbsent(tenant, id -> new ConcurrentSkipListMap<>());
    }

    private static DocumentVersion version(DocumentSource source) {
        String hash = Integer.toHexString(source.content().hashCode());
        Passage passage = new Passage(
                source.id(),
                hash,
                0,
                source.title(),
                List.of("Heading"),
                source.content(),
                0,
                List.of(new Span(0, source.content().length())));
        Embedding embedding = Embedding.normalized(new float[] {1});
        return new DocumentVersion(
                source.id(),
                hash,
                hash,
                source.title(),
                source.collection(),
                source.location(),
                source.attributes(),
                source.content(),
                List.of(new EncodedPassage(passage, embedding, List.of(embedding))));
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
