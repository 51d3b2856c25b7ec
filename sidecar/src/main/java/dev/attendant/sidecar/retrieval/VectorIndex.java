package dev.attendant.sidecar.retrieval;

import dev.attendant.sidecar.encoding.Embedding;
import java.util.List;
import java.util.Set;

/**
 * The passages of many documents by what they mean. Safe for use by many threads; a change shows in the next search.
 */
public interface VectorIndex extends AutoCloseable {

    /** Puts a document's passages in the place of those it had. */
    void replace(DocumentId document, List<EncodedPassage> passages);

    /** Takes a document's passages out. */
    void remove(DocumentId document);

    /**
     * The passages nearest to a question as far as the index can tell, nearest first, none of a hidden document. There
     * are fewer than {@code limit} only where no more are left.
     */
    List<Passage.Key> nearest(Embedding question, Set<DocumentId> hidden, int limit);

    @Override
    void close();
}
