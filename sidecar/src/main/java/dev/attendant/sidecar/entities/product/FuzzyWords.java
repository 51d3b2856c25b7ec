package dev.attendant.sidecar.entities.product;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The words of a catalogue, found in spite of typos: candidates share two letters in a row, then edits are counted. */
final class FuzzyWords {

    private static final int SHORTEST = 4;
    private static final int LONG = 8;
    private static final List<String> ENDINGS = List.of("ly", "ed", "ing", "er", "est", "e");

    private final Set<String> stems = new HashSet<>();
    private final Map<String, Set<String>> byPair = new HashMap<>();

    FuzzyWords(Collection<String> stems) {
        this.stems.addAll(stems);
        stems.forEach(stem -> pairs(stem)
                .forEach(pair ->
                        byPair.computeIfAbsent(pair, any -> new HashSet<>()).add(stem)));
    }

    /** The catalogue's words that a word may mean, with the number of edits between them. */
    Map<String, Integer> like(String stem, boolean ordinary) {
        if (stems.contains(stem)) {
            return Map.of(stem, 0);
        }
        if (ordinary || stem.length() < SHORTEST || !stem.chars().allMatch(Character::isLetter)) {
            return Map.of();
        }
        int most = most(stem);
        Map<String, Integer> near = new HashMap<>();
        for (String candidate : candidates(stem)) {
            int edits = EditDistance.of(stem, candidate, most);
            if (edits <= most && !isInflection(stem, candidate)) {
                near.put(candidate, edits);
            }
        }
        return near;
    }

    private Set<String> candidates(String stem) {
        return pairs(stem)
                .flatMap(pair -> byPair.getOrDefault(pair, Set.of()).stream())
                .filter(candidate ->
                        candidate.length() >= SHORTEST && Math.abs(candidate.length() - stem.length()) <= 2)
                .collect(Collectors.toSet());
    }

    private static int most(String stem) {
        return stem.length() >= LONG ? 2 : 1;
    }

    /** Whether two words differ in their ending alone, as "kindly" and "kindle" do. */
    private static boolean isInflection(String word, String candidate) {
        return ENDINGS.stream()
                .anyMatch(ending -> word.endsWith(ending)
                        && !candidate.endsWith(ending)
                        && candidate.startsWith(word.substring(0, word.length() - ending.length())));
    }

    private static Stream<String> pairs(String stem) {
        return IntStream.range(0, Math.max(0, stem.length() - 1)).mapToObj(at -> stem.substring(at, at + 2));
    }
}
