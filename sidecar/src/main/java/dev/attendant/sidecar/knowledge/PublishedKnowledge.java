package dev.attendant.sidecar.knowledge;

import dev.attendant.sidecar.encoding.Senses;
import dev.attendant.sidecar.graph.Graph;
import dev.attendant.sidecar.knowledge.Manifest.Entry;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.LexicalIndex;
import dev.attendant.sidecar.retrieval.VectorIndex;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One tenant's searchable documents: an index for each audience, so that none can find what it must not read.
 *
 * <p>A turn keeps the view that it began with. Where one revision changes several documents, new indexes take the place
 * of the old, so that such a turn's ranking stays whole too; documents that were put one by one are changed in place,
 * which is cheap.
 */
final class PublishedKnowledge {

    private final Supplier<LexicalIndex> lexical;
    private final Supplier<VectorIndex> vectors;
    private final Map<Audience, AudienceIndex> indexes = new HashMap<>();
    private final Map<DocumentId, Entry> documents = new HashMap<>();
    private final Map<DocumentId, Long> changedAt = new HashMap<>();
    private final Map<Audience, Knowledge> views = new HashMap<>();

    /** Revisions that came before an earlier one did. */
    private final Set<Long> ahead = new HashSet<>();

    private long revision;

    /** The revision of the newest manifest that was taken over, which told of every change up to it. */
    private long told;

    private Graph given = Graph.EMPTY;

    /** What the store counted when {@code given} was read, or before. */
    private long relations;

    PublishedKnowledge(Supplier<LexicalIndex> lexical, Supplier<VectorIndex> vectors, Senses senses) {
        this.lexical = lexical;
        this.vectors = vectors;
        for (Audience audience : Audience.values()) {
            indexes.put(audience, new AudienceIndex(audience, lexical.get(), vectors.get(), senses));
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
        documents.put(version.id(), Entry.of(version));
        indexes.values().forEach(index -> index.replace(version));
    }

    /** Takes a document out, unless it came back since. */
    synchronized void withdraw(DocumentId id, long atRevision) {
        if (!note(id, atRevision)) {
            return;
        }
        documents.remove(id);
        indexes.values().forEach(index -> index.remove(id));
    }

    /** Entries of a manifest whose versions are not searched yet. */
    synchronized List<Entry> missing(Manifest wanted) {
        return wanted.entries().stream()
                .filter(entry -> !entry.equals(documents.get(entry.id())))
                .toList();
    }

    /**
     * Becomes exactly what a manifest says, apart from changes that were made since.
     *
     * @param missing at least the versions that {@link #missing} named
     */
    synchronized void become(Manifest wanted, List<DocumentVersion> missing) {
        if (wanted.revision() < revision) {
            return;
        }
        Difference difference = Difference.between(List.copyOf(documents.values()), wanted.entries());
        if (difference.size() > wanted.revision() - revision) {
            renewIndexes();
        }
        difference.removed().forEach(entry -> withdraw(entry.id(), wanted.revision()));
        missing.forEach(version -> publish(version, wanted.revision()));
        told = wanted.revision();
        advance(Math.max(revision, told));
    }

    /** How many changes of given relations are taken in. */
    synchronized long relations() {
        return relations;
    }

    /** Takes in what is given now, as of a count of changes; older news change nothing. */
    synchronized void give(Graph now, long changes) {
        if (changes > relations) {
            given = now;
            relations = changes;
            views.clear();
        }
    }

    /** The same object until something changes, since every turn asks for it. */
    synchronized Knowledge view(Audience audience) {
        return views.computeIfAbsent(audience, key -> {
            Map<DocumentId, String> locations = new HashMap<>();
            documents.forEach((id, entry) -> locations.put(id, entry.location()));
            AudienceIndex index = Objects.requireNonNull(indexes.get(key));
            return new Knowledge(
                    revision, relations, index.retriever(), locations, index.limited(), index.relations(), given);
        });
    }

    /** Leaves the present indexes, which turns may be searching, as they are. */
    private void renewIndexes() {
        indexes.replaceAll((audience, index) -> index.copy(lexical.get(), vectors.get()));
    }

    /** Notes that a revision changed a document; false where a later one is known to have. */
    private boolean note(DocumentId id, long atRevision) {
        ahead.add(atRevision);
        advance(revision);
        return atRevision > told && changedAt.merge(id, atRevision, Math::max) == atRevision;
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
}
