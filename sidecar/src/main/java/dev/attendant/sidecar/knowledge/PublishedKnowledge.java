package dev.attendant.sidecar.knowledge;

import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.EncodedPassage;
import dev.attendant.sidecar.retrieval.HybridRetriever;
import dev.attendant.sidecar.retrieval.LexicalIndex;
import dev.attendant.sidecar.retrieval.PassageSet;
import dev.attendant.sidecar.retrieval.RetrievalWeights;
import dev.attendant.sidecar.retrieval.Retriever;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One tenant's searchable documents: an index for each audience, so that none can find what it must not read. */
final class PublishedKnowledge {

    private final Map<Audience, Index> indexes = new HashMap<>();
    private final Map<DocumentId, Published> documents = new HashMap<>();
    private final Map<DocumentId, Long> changedAt = new HashMap<>();
    private final Map<Audience, Knowledge> views = new HashMap<>();

    /** Revisions that came before an earlier one did. */
    private final Set<Long> ahead = new HashSet<>();

    private long revision;

    private record Published(String hash, String location) {}

    PublishedKnowledge(Supplier<LexicalIndex> lexical) {
        for (Audience audience : Audience.values()) {
            indexes.put(audience, new Index(lexical.get()));
        }
    }

    /** The revision up to which no change is missing; documents put side by side arrive in any order. */
    synchronized long revision() {
        return revision;
    }

    /** Makes a document searchable in its new version, for those who may read it; a late older one changes nothing. */
    synchronized void publish(DocumentVersion version, long atRevision) {
        if (!note(version.id(), atRevision)) {
            return;
        }
        documents.put(version.id(), new Published(version.hash(), version.location()));
        indexes.forEach((audience, index) -> {
            if (version.isFor(audience)) {
                index.replace(version);
            } else {
                index.remove(version.id());
            }
        });
    }

    /** Takes a document out, unless it came back since. */
    synchronized void withdraw(DocumentId id, long atRevision) {
        if (!note(id, atRevision)) {
            return;
        }
        documents.remove(id);
        indexes.values().forEach(index -> index.remove(id));
    }

    /** Becomes exactly what the store held, apart from changes that were made since. */
    synchronized void become(KnowledgeStore.Contents contents) {
        if (contents.revision() < revision) {
            return;
        }
        Map<DocumentId, DocumentVersion> wanted = new HashMap<>();
        contents.documents().forEach(version -> wanted.put(version.id(), version));
        Set.copyOf(documents.keySet()).stream()
                .filter(id -> !wanted.containsKey(id))
                .forEach(id -> withdraw(id, contents.revision()));
        wanted.values().stream()
                .filter(version -> !isPublished(version))
                .forEach(version -> publish(version, contents.revision()));
        advance(Math.max(revision, contents.revision()));
    }

    /** The same object until something changes, since every turn asks for it. */
    synchronized Knowledge view(Audience audience) {
        return views.computeIfAbsent(audience, key -> {
            Map<DocumentId, String> locations = new HashMap<>();
            documents.forEach((id, published) -> locations.put(id, published.location()));
            return new Knowledge(revision, index(key).retriever(), locations);
        });
    }

    private boolean isPublished(DocumentVersion version) {
        return new Published(version.hash(), version.location()).equals(documents.get(version.id()));
    }

    /** Notes that a revision changed a document; false where a later one is known to have. */
    private boolean note(DocumentId id, long atRevision) {
        ahead.add(atRevision);
        advance(revision);
        return changedAt.merge(id, atRevision, Math::max) == atRevision;
    }

    /** Goes to a revision, and on as far as the changes that came early reach without a gap. */
    private void advance(long to) {
        views.clear();
        revision = to;
        while (ahead.remove(revision + 1)) {
            revision++;
        }
        ahead.removeIf(known -> known <= revision);
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
