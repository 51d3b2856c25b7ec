package dev.attendant.sidecar.knowledge;

import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.EncodedPassage;
import dev.attendant.sidecar.retrieval.HybridRetriever;
import dev.attendant.sidecar.retrieval.LexicalIndex;
import dev.attendant.sidecar.retrieval.PassageSet;
import dev.attendant.sidecar.retrieval.RetrievalWeights;
import dev.attendant.sidecar.retrieval.Retriever;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One tenant's searchable documents: an index for each audience, so that none can find what it must not read. */
final class PublishedKnowledge {

    private final Map<Audience, Index> indexes = new HashMap<>();
    private final Map<DocumentId, Published> documents = new HashMap<>();
    private long revision;

    /** A version and the revision that brought it. */
    private record Published(String hash, long revision) {}

    PublishedKnowledge(Supplier<LexicalIndex> lexical) {
        for (Audience audience : Audience.values()) {
            indexes.put(audience, new Index(lexical.get()));
        }
    }

    synchronized long revision() {
        return revision;
    }

    /** Makes a document searchable in its new version, for those who may read it; a late older one changes nothing. */
    synchronized void publish(DocumentVersion version, long atRevision) {
        Published before = documents.get(version.id());
        if (before != null && before.revision() > atRevision) {
            return;
        }
        documents.put(version.id(), new Published(version.hash(), atRevision));
        indexes.forEach((audience, index) -> {
            if (version.isFor(audience)) {
                index.replace(version);
            } else {
                index.remove(version.id());
            }
        });
        revision = Math.max(revision, atRevision);
    }

    synchronized void withdraw(DocumentId id, long atRevision) {
        documents.remove(id);
        indexes.values().forEach(index -> index.remove(id));
        revision = Math.max(revision, atRevision);
    }

    /** Becomes exactly what the store holds. */
    synchronized void become(KnowledgeStore.Contents contents) {
        Map<DocumentId, DocumentVersion> wanted = new HashMap<>();
        contents.documents().forEach(version -> wanted.put(version.id(), version));
        Set.copyOf(documents.keySet()).stream()
                .filter(id -> !wanted.containsKey(id))
                .forEach(id -> withdraw(id, contents.revision()));
        wanted.values().stream()
                .filter(version -> !isPublished(version))
                .forEach(version -> publish(version, contents.revision()));
        revision = Math.max(revision, contents.revision());
    }

    synchronized Knowledge view(Audience audience) {
        return new Knowledge(revision, index(audience).retriever());
    }

    private boolean isPublished(DocumentVersion version) {
        Published published = documents.get(version.id());
        return published != null && published.hash().equals(version.hash());
    }

    private Index index(Audience audience) {
        return java.util.Objects.requireNonNull(indexes.get(audience));
    }

    /** One audience's index. */
    private static final class Index {
        private final LexicalIndex lexical;
        private final Map<DocumentId, List<EncodedPassage>> passages = new HashMap<>();
        private @Nullable Retriever retriever;

        Index(LexicalIndex lexical) {
            this.lexical = lexical;
        }

        void replace(DocumentVersion version) {
            passages.put(version.id(), version.passages());
            lexical.replace(
                    version.id(),
                    version.passages().stream().map(EncodedPassage::passage).toList());
            retriever = null;
        }

        void remove(DocumentId id) {
            if (passages.remove(id) != null) {
                lexical.remove(id);
                retriever = null;
            }
        }

        Retriever retriever() {
            if (retriever == null) {
                List<EncodedPassage> all =
                        passages.values().stream().flatMap(List::stream).toList();
                retriever = new HybridRetriever(new PassageSet(all), lexical, RetrievalWeights.DEFAULT);
            }
            return retriever;
        }
    }
}
