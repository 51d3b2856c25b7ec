package dev.attendant.sidecar.adapter.postgres;

import java.util.HashMap;
import java.util.Map;

/**
 * How many of an index's passages hold each word.
 *
 * @param passages all passages of the index
 * @param holding passages that hold a word, at least 1
 */
record Vocabulary(int passages, Map<String, Integer> holding) {

    static final Vocabulary EMPTY = new Vocabulary(0, Map.of());

    boolean knows(String word) {
        return holding.containsKey(word);
    }

    int holding(String word) {
        return holding.getOrDefault(word, 0);
    }

    /** BM25's inverse document frequency: ln(1 + (N - n + 0.5) / (n + 0.5)) (Robertson and Zaragoza 2009). */
    double weight(String word) {
        int holding = holding(word);
        return Math.log1p((passages - holding + 0.5) / (holding + 0.5));
    }

    /** This vocabulary after passages came and others left. */
    Vocabulary changed(Vocabulary came, Vocabulary left) {
        Map<String, Integer> changed = new HashMap<>(holding);
        came.holding.forEach((word, count) -> changed.merge(word, count, Integer::sum));
        left.holding.forEach((word, count) ->
                changed.computeIfPresent(word, (key, before) -> before > count ? before - count : null));
        return new Vocabulary(passages + came.passages - left.passages, changed);
    }
}
