package dev.attendant.sidecar.insight.evaluation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Compares answers by their words: lower case, no punctuation, no articles. */
final class TokenOverlap {

    private static final Set<String> ARTICLES = Set.of("a", "an", "the");

    private TokenOverlap() {}

    /** The best F1 of said words against any accepted answer's, between 0 and 1. */
    static double best(String said, List<String> accepted) {
        return accepted.stream()
                .mapToDouble(answer -> f1(words(said), words(answer)))
                .max()
                .orElse(0);
    }

    /** Whether what is said and an accepted answer contain one another. */
    static boolean contained(String said, List<String> accepted) {
        String text = " " + String.join(" ", words(said)) + " ";
        return accepted.stream()
                .map(answer -> " " + String.join(" ", words(answer)) + " ")
                .anyMatch(answer -> text.contains(answer) || answer.contains(text));
    }

    private static double f1(List<String> said, List<String> accepted) {
        Map<String, Integer> left = new HashMap<>();
        accepted.forEach(word -> left.merge(word, 1, Integer::sum));
        int shared = 0;
        for (String word : said) {
            if (left.getOrDefault(word, 0) > 0) {
                left.merge(word, -1, Integer::sum);
                shared++;
            }
        }
        return shared == 0 ? 0 : 2.0 * shared / (said.size() + accepted.size());
    }

    private static List<String> words(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}\\s]", " ");
        return Arrays.stream(plain.strip().split("\\s+"))
                .filter(word -> !word.isEmpty() && !ARTICLES.contains(word))
                .toList();
    }
}
