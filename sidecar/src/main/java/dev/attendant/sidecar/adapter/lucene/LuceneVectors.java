package dev.attendant.sidecar.adapter.lucene;

import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.EncodedPassage;
import dev.attendant.sidecar.retrieval.Passage;
import dev.attendant.sidecar.retrieval.VectorIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/**
 * A hierarchical navigable small-world graph (Malkov and Yashunin 2018) over vectors of one byte a dimension, held in
 * memory. It misses some of the nearest, the fewer the more candidates it follows, and many among near-duplicates.
 */
public final class LuceneVectors implements VectorIndex {

    private static final String MEANING = "meaning";

    /** How many candidates are followed for each passage wanted. */
    private static final int CANDIDATES = 2;

    private final MemoryIndex index = new MemoryIndex(new IndexWriterConfig());

    @Override
    public void replace(DocumentId document, List<EncodedPassage> passages) {
        index.replace(document, passages.stream().map(LuceneVectors::indexed).toList());
    }

    @Override
    public void remove(DocumentId document) {
        index.remove(document);
    }

    @Override
    public List<Passage.Key> nearest(Embedding question, Set<DocumentId> hidden, int limit) {
        Query query = new KnnByteVectorQuery(MEANING, levels(question), CANDIDATES * limit, shown(hidden));
        return index.read(searcher -> {
            List<Passage.Key> nearest = new ArrayList<>();
            for (ScoreDoc found : searcher.search(query, limit).scoreDocs) {
                nearest.add(index.key(found.doc, searcher));
            }
            return nearest;
        });
    }

    @Override
    public void close() {
        index.close();
    }

    private static Document indexed(EncodedPassage encoded) {
        Document document = MemoryIndex.named(encoded.passage());
        document.add(
                new KnnByteVectorField(MEANING, levels(encoded.embedding()), VectorSimilarityFunction.DOT_PRODUCT));
        return document;
    }

    private static Query shown(Set<DocumentId> hidden) {
        List<BytesRef> ids = hidden.stream().map(id -> new BytesRef(id.value())).toList();
        return new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
                .add(new TermInSetQuery(MemoryIndex.DOCUMENT, ids), Occur.MUST_NOT)
                .build();
    }

    /** Levels on one scale for all, so that their dot products compare. */
    private static byte[] levels(Embedding embedding) {
        byte[] levels = new byte[embedding.dimensions()];
        float scale = scale(levels.length);
        for (int i = 0; i < levels.length; i++) {
            float level = Math.clamp(embedding.at(i) * scale, -Byte.MAX_VALUE, Byte.MAX_VALUE);
            levels[i] = (byte) Math.round(level);
        }
        return levels;
    }

    /** Five times the mean size of a dimension is the highest level; next to none is beyond. */
    private static float scale(int dimensions) {
        return (float) (Byte.MAX_VALUE / Math.min(1, 5 / Math.sqrt(dimensions)));
    }
}
