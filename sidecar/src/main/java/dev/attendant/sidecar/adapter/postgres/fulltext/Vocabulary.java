package dev.attendant.sidecar.adapter.postgres.fulltext;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

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

    /** The rarest of some words, as many as no more than {@code most} passages hold together; one at least. */
    Set<String> rarest(Set<String> words, int most) {
        Set<String> rarest = new LinkedHashSet<>();
        int found = 0;
        for (String word :
                words.stream().sorted(Comparator.comparingInt(this::holding)).toList()) {
            found += holding(word);
            if (rarest.isEmpty() || found <= most) {
                rarest.add(word);
            }
        }
        return rarest;
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
