package dev.attendant.sidecar.knowledge;

import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.Senses;
import dev.attendant.sidecar.graph.Graph;
import dev.attendant.sidecar.graph.Relation;
import dev.attendant.sidecar.graph.RelationIndex;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.Hit;
import dev.attendant.sidecar.retrieval.LexicalIndex;
import dev.attendant.sidecar.retrieval.Query;
import dev.attendant.sidecar.retrieval.ScannedVectors;
import dev.attendant.sidecar.retrieval.VectorIndex;
import dev.attendant.sidecar.tenant.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps each tenant's knowledge: takes documents in, publishes them, and searches them. */
public final class KnowledgeService {

    private static final Logger LOG = LoggerFactory.getLogger(KnowledgeService.class);

    private final KnowledgeStore store;
    private final DocumentIndexer indexer;
    private final Encoder encoder;
    private final Function<TenantId, LexicalIndex> lexical;
    private final Supplier<VectorIndex> vectors;
    private final Function<TenantId, List<Relation>> given;
    private final Senses senses;
    private final ConcurrentHashMap<TenantId, PublishedKnowledge> published = new ConcurrentHashMap<>();

    /** Looks at every passage, however many there are, and follows only the relations that documents state. */
    public KnowledgeService(
            KnowledgeStore store, DocumentIndexer indexer, Encoder encoder, Function<TenantId, LexicalIndex> lexical) {
        this(store, indexer, encoder, lexical, ScannedVectors::new, tenant -> List.of(), Senses.NONE);
    }

    /**
     * @param lexical makes an empty full-text index for a tenant
     * @param vectors makes an empty vector index
     * @param given the relations that a tenant's turns follow and no document states
     * @param senses of the encoder
     */
    public KnowledgeService(
            KnowledgeStore store,
            DocumentIndexer indexer,
            Encoder encoder,
            Function<TenantId, LexicalIndex> lexical,
            Supplier<VectorIndex> vectors,
            Function<TenantId, List<Relation>> given,
            Senses senses) {
        this.store = store;
        this.indexer = indexer;
        this.encoder = encoder;
        this.lexical = lexical;
        this.vectors = vectors;
        this.given = given;
        this.senses = senses;
    }

    /**
     * What putting a document came to.
     *
     * @param findings hidden instructions, whose passages were left out; empty for an unchanged document
     */
    public record Put(DocumentVersion version, Change change, List<Finding> findings) {
        public Put {
            findings = List.copyOf(findings);
        }
    }

    /** How a document changed. */
    public enum Change {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    /**
     * Takes a document in and publishes it; an unchanged source is recognised and left alone.
     *
     * @throws UnreadableDocumentException where nothing readable is in it
     */
    public Put put(TenantId tenant, DocumentSource source) {
        Optional<DocumentVersion> before = store.current(tenant, source.id());
        String sourceHash = indexer.sourceHash(source);
        if (before.isPresent() && before.get().sourceHash().equals(sourceHash)) {
            return new Put(before.get(), Change.UNCHANGED, List.of());
        }
        DocumentIndexer.Indexed indexed = indexer.indexGuarded(source);
        DocumentVersion version = indexed.version();
        long revision = store.put(tenant, version);
        published(tenant).publish(version, revision);
        return new Put(version, before.isPresent() ? Change.UPDATED : Change.CREATED, indexed.findings());
    }

    /** Takes a document out of the published knowledge; false where there is none. */
    public boolean remove(TenantId tenant, DocumentId id) {
        Optional<Long> revision = store.remove(tenant, id);
        revision.ifPresent(at -> published(tenant).withdraw(id, at));
        return revision.isPresent();
    }

    public Optional<DocumentVersion> current(TenantId tenant, DocumentId id) {
        return store.current(tenant, id);
    }

    public List<DocumentSummary> list(TenantId tenant, Optional<DocumentId> after, int limit) {
        return store.list(tenant, after, limit);
    }

    /** The passages that bear on a question, best first, of documents that are for it. */
    public List<Hit> search(TenantId tenant, String text, Audience audience, Scope scope, int limit) {
        Knowledge knowledge = knowledge(tenant, audience);
        Query query = new Query(text, encoder.encodeQuery(text), knowledge.hiddenFrom(scope), limit);
        return knowledge.retriever().retrieve(query);
    }

    /** What the tenant's knowledge offers an audience now, changes made by other sidecars included. */
    public Knowledge knowledge(TenantId tenant, Audience audience) {
        refresh(tenant);
        return published(tenant).view(audience);
    }

    /**
     * What the documents of any manifest offer an audience, as they were cut when they were kept. Indexes are built
     * anew, so who needs it again keeps it. Given relations belong to no manifest and are left out.
     */
    public Knowledge knowledge(TenantId tenant, Manifest manifest, Audience audience) {
        AudienceIndex index = new AudienceIndex(audience, lexical.apply(tenant), vectors.get(), senses);
        versions(tenant, manifest.entries()).forEach(index::replace);
        Map<DocumentId, String> locations =
                manifest.entries().stream().collect(Collectors.toMap(Manifest.Entry::id, Manifest.Entry::location));
        return new Knowledge(
                manifest.revision(), 0, index.retriever(), locations, index.limited(), index.relations(), Graph.EMPTY);
    }

    /** Takes in what was published elsewhere, by snapshots or by other sidecars. */
    public void refresh(TenantId tenant) {
        PublishedKnowledge knowledge = published(tenant);
        Revisions current = store.revisions(tenant);
        if (current.documents() > knowledge.revision()) {
            catchUp(tenant, knowledge, current.documents());
        }
        if (current.relations() > knowledge.relations()) {
            knowledge.give(new RelationIndex(given.apply(tenant), true), current.relations());
        }
    }

    /** One reads what is new; the others that are behind wait for it. */
    private void catchUp(TenantId tenant, PublishedKnowledge knowledge, long current) {
        synchronized (knowledge) {
            if (current > knowledge.revision()) {
                become(tenant, knowledge);
            }
        }
    }

    /** Versions are immutable, so only those that are not there yet are read. */
    private void become(TenantId tenant, PublishedKnowledge knowledge) {
        Manifest wanted = store.manifest(tenant);
        knowledge.become(wanted, versions(tenant, knowledge.missing(wanted)));
    }

    /** Those that another encoder has encoded are encoded anew, and kept so: its vectors mean nothing to this one. */
    private List<DocumentVersion> versions(TenantId tenant, List<Manifest.Entry> entries) {
        List<DocumentVersion> versions = store.versions(tenant, entries);
        long stale =
                versions.stream().filter(version -> !indexer.isEncoded(version)).count();
        if (stale > 0) {
            LOG.info("{} documents were encoded by another encoder and are encoded anew", stale);
        }
        return versions.stream().map(version -> encoded(tenant, version)).toList();
    }

    private DocumentVersion encoded(TenantId tenant, DocumentVersion version) {
        if (indexer.isEncoded(version)) {
            return version;
        }
        DocumentVersion renewed = indexer.encoded(version);
        store.renew(tenant, renewed);
        return renewed;
    }

    private PublishedKnowledge published(TenantId tenant) {
        return published.computeIfAbsent(tenant, id -> {
            PublishedKnowledge knowledge = new PublishedKnowledge(() -> lexical.apply(id), vectors, senses);
            become(id, knowledge);
            return knowledge;
        });
    }
}
