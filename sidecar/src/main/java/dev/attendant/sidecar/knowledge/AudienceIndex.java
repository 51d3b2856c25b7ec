package dev.attendant.sidecar.knowledge;

import dev.attendant.sidecar.encoding.Senses;
import dev.attendant.sidecar.graph.RelatedArticle;
import dev.attendant.sidecar.graph.StatedRelations;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.EncodedPassage;
import dev.attendant.sidecar.retrieval.HybridRetriever;
import dev.attendant.sidecar.retrieval.LexicalIndex;
import dev.attendant.sidecar.retrieval.PassageSet;
import dev.attendant.sidecar.retrieval.RetrievalWeights;
import dev.attendant.sidecar.retrieval.Retriever;
import dev.attendant.sidecar.retrieval.VectorIndex;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The documents that one audience may find. Not safe for use by many threads; its retrievers are. */
final class AudienceIndex {

    private final Audience audience;
    private final LexicalIndex lexical;
    private final VectorIndex vectors;
    private final Senses senses;
    private final Map<DocumentId, List<EncodedPassage>> passages = new HashMap<>();
    private final Map<DocumentId, Applicability> limited = new HashMap<>();
    private final Map<DocumentId, RelatedArticle> related = new HashMap<>();
    private @Nullable Retriever retriever;
    private @Nullable StatedRelations relations;

    /** An index of nothing yet, over an empty full-text and an empty vector index. */
    AudienceIndex(Audience audience, LexicalIndex lexical, VectorIndex vectors, Senses senses) {
        this.audience = audience;
        this.lexical = lexical;
        this.vectors = vectors;
        this.senses = senses;
    }

    /** An index of the same documents over empty indexes, independent of this one. */
    AudienceIndex copy(LexicalIndex emptyLexical, VectorIndex emptyVectors) {
        AudienceIndex copy = new AudienceIndex(audience, emptyLexical, emptyVectors, senses);
        passages.forEach(copy::put);
        copy.limited.putAll(limited);
        copy.related.putAll(related);
        return copy;
    }

    /** Takes a version in the place of the document's former one, or takes the document out where it is not for all. */
    void replace(DocumentVersion version) {
        if (version.isFor(audience)) {
            put(version.id(), version.passages());
            limit(version.id(), Applicability.of(version.attributes()));
            related.put(version.id(), related(version));
            relations = null;
        } else {
            remove(version.id());
        }
    }

    void remove(DocumentId id) {
        limited.remove(id);
        related.remove(id);
        relations = null;
        if (passages.remove(id) != null) {
            lexical.remove(id);
            vectors.remove(id);
            retriever = null;
        }
    }

    Retriever retriever() {
        if (retriever == null) {
            List<EncodedPassage> all =
                    passages.values().stream().flatMap(List::stream).toList();
            retriever = new HybridRetriever(new PassageSet(all), lexical, vectors, senses, RetrievalWeights.DEFAULT);
        }
        return retriever;
    }

    /** What these documents state of their relations, to each other alone. */
    StatedRelations relations() {
        if (relations == null) {
            relations = StatedRelations.of(related.values());
        }
        return relations;
    }

    /** The documents that are not for every question. */
    Map<DocumentId, Applicability> limited() {
        return Map.copyOf(limited);
    }

    private static RelatedArticle related(DocumentVersion version) {
        return new RelatedArticle(
                version.id(), version.title(), version.collection(), version.location(), version.attributes());
    }

    private void limit(DocumentId id, Applicability applicability) {
        if (applicability.isLimited()) {
            limited.put(id, applicability);
        } else {
            limited.remove(id);
        }
    }

    private void put(DocumentId id, List<EncodedPassage> encoded) {
        passages.put(id, encoded);
        lexical.replace(id, encoded.stream().map(EncodedPassage::passage).toList());
        vectors.replace(id, encoded);
        retriever = null;
    }
}
