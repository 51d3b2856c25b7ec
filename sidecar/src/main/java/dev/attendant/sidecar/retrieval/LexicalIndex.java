package dev.attendant.sidecar.retrieval;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Full text over the passages of many documents. Safe for use by many threads; a change shows in the next search. */
public interface LexicalIndex extends AutoCloseable {

    /** Puts a document's passages in the place of those it had. */
    void replace(DocumentId document, List<Passage> passages);

    /** Takes a document's passages out. */
    void remove(DocumentId document);

    /** The passages that share words with {@code text}, best first. */
    List<Match> search(String text, int limit);

    /** The distinct words of a text as the index keeps them: stemmed, say, and without those that tell nothing. */
    Set<String> words(String text);

    /**
     * How much each distinct word of a text tells: its inverse document frequency, by the word as the index keeps it.
     */
    Map<String, Double> weights(String text);

    @Override
    void close();

    /** A passage, with its full-text score. */
    record Match(Passage.Key passage, double score) {}
}
