package dev.attendant.sidecar.knowledge;

import dev.attendant.sidecar.graph.InMemoryRelations;
import dev.attendant.sidecar.knowledge.Manifest.Entry;
import dev.attendant.sidecar.knowledge.snapshot.Draft;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.Passage;
import dev.attendant.sidecar.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Documents and their versions in maps. */
public final class InMemoryKnowledge implements KnowledgeStore {

    public static final Instant CHANGED_AT = Instant.parse("2026-11-01T08:00:00Z");

    private final Map<Named, DocumentVersion> versions = new HashMap<>();
    private final Map<TenantId, List<NavigableMap<String, Entry>>> revisions = new HashMap<>();
    private final Map<TenantId, NavigableMap<String, Draft>> drafts = new HashMap<>();

    private final InMemoryRelations relations;

    public InMemoryKnowledge() {
        this(new InMemoryRelations());
    }

    /** @param relations whose changes are counted beside the documents' */
    public InMemoryKnowledge(InMemoryRelations relations) {
        this.relations = relations;
    }

    private record Named(TenantId tenant, DocumentId id, String hash) {}

    @Override
    public synchronized long put(TenantId tenant, DocumentVersion version) {
        keep(tenant, version);
        drafts(tenant).remove(version.id().value());
        return change(tenant, List.of(Entry.of(version)), List.of());
    }

    @Override
    public synchronized void renew(TenantId tenant, DocumentVersion version) {
        keep(tenant, version);
    }

    @Override
    public synchronized Optional<Long> remove(TenantId tenant, DocumentId id) {
        drafts(tenant).remove(id.value());
        return now(tenant).containsKey(id.value())
                ? Optional.of(change(tenant, List.of(), List.of(id)))
                : Optional.empty();
    }

    @Override
    public synchronized Revisions revisions(TenantId tenant) {
        return new Revisions(revision(tenant), relations.changes());
    }

    public synchronized long revision(TenantId tenant) {
        return states(tenant).size() - 1L;
    }

    @Override
    public synchronized Optional<DocumentVersion> current(TenantId tenant, DocumentId id) {
        return Optional.ofNullable(now(tenant).get(id.value())).map(entry -> version(tenant, entry));
    }

    @Override
    public synchronized Optional<String> text(TenantId tenant, DocumentId id, String hash) {
        return Optional.ofNullable(versions.get(new Named(tenant, id, hash))).map(DocumentVersion::text);
    }

    @Override
    public synchronized List<DocumentSummary> list(TenantId tenant, Optional<DocumentId> after, int limit) {
        return now(tenant).tailMap(after.map(DocumentId::value).orElse(""), false).values().stream()
                .limit(limit)
                .map(entry -> summary(version(tenant, entry)))
                .toList();
    }

    @Override
    public synchronized Manifest manifest(TenantId tenant) {
        return at(tenant, revision(tenant));
    }

    @Override
    public synchronized List<DocumentVersion> versions(TenantId tenant, List<Entry> entries) {
        return entries.stream().map(entry -> version(tenant, entry)).toList();
    }

    /** The documents of any revision. */
    public synchronized Manifest at(TenantId tenant, long revision) {
        return new Manifest(
                revision,
                List.copyOf(states(tenant).get(Math.toIntExact(revision)).values()));
    }

    public synchronized void keep(TenantId tenant, DocumentVersion version) {
        requireSound(version);
        versions.put(new Named(tenant, version.id(), version.hash()), version);
    }

    /** Makes the next revision. */
    public synchronized long change(TenantId tenant, List<Entry> in, List<DocumentId> out) {
        NavigableMap<String, Entry> next = new TreeMap<>(now(tenant));
        in.forEach(entry -> next.put(entry.id().value(), entry));
        out.forEach(id -> next.remove(id.value()));
        states(tenant).add(next);
        return revision(tenant);
    }

    public synchronized NavigableMap<String, Draft> drafts(TenantId tenant) {
        return drafts.computeIfAbsent(tenant, id -> new TreeMap<>());
    }

    private NavigableMap<String, Entry> now(TenantId tenant) {
        return states(tenant).getLast();
    }

    private List<NavigableMap<String, Entry>> states(TenantId tenant) {
        return revisions.computeIfAbsent(tenant, id -> new ArrayList<>(List.of(new TreeMap<>())));
    }

    private DocumentVersion version(TenantId tenant, Entry entry) {
        DocumentVersion kept =
                Objects.requireNonNull(versions.get(new Named(tenant, entry.id(), entry.hash())), entry::toString);
        return new DocumentVersion(
                kept.id(),
                kept.hash(),
                entry.sourceHash(),
                kept.title(),
                entry.collection(),
                entry.location(),
                kept.attributes(),
                kept.text(),
                kept.encoder(),
                kept.passages());
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
