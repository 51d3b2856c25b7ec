package dev.attendant.sidecar.retrieval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Full text over the passages of many documents. Safe for use by many threads; a change shows in the next search. */
public interface LexicalIndex extends AutoCloseable {

    /** Puts a document's passages in the place of those it had. */
    void replace(DocumentId document, List<Passage> passages);

    /** Takes a document's passages out. */
    void remove(DocumentId document);

    /** How much a word of a question's context counts beside one of the question itself. */
    double CONTEXT = 0.5;

    /** The passages that share words with {@code text}, best first. */
    default List<Match> search(String text, int limit) {
        return search(text, "", limit);
    }

    /**
     * The passages that share words with {@code text}, or with {@code context} for {@value #CONTEXT} of their weight.
     */
    List<Match> search(String text, String context, int limit);

    /** Whether a word occurs in any passage or title, in any form that the index holds to be the same. */
    boolean knows(String word);

    /** The distinct words of a text as the index keeps them: stemmed, say, and without those that tell nothing. */
    Set<String> words(String text);

    /** The same for many texts at once, which costs an index that is far away less than one by one. */
    default List<Set<String>> words(List<String> texts) {
        return texts.stream().map(this::words).toList();
    }

    /**
     * How much each distinct word of a text tells: its inverse document frequency, by the word as the index keeps it.
     */
    Map<String, Double> weights(String text);

    /** The same for a question with its context, whose words tell {@value #CONTEXT} as much. */
    default Map<String, Double> weights(String text, String context) {
        Map<String, Double> weights = new LinkedHashMap<>(weights(text));
        weights(context).forEach((word, weight) -> weights.putIfAbsent(word, CONTEXT * weight));
        return weights;
    }

    @Override
    void close();

    /** A passage, with its full-text score. */
    record Match(Passage.Key passage, double score) {}
}
