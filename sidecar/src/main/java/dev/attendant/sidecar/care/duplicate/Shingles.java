package dev.attendant.sidecar.care.duplicate;

import dev.attendant.sidecar.care.Words;
import dev.attendant.sidecar.care.Words.Word;
import dev.attendant.sidecar.retrieval.Passage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All runs of {@value #LENGTH} words of a text. */
record Shingles(Set<String> runs) {

    private static final int LENGTH = 3;

    Shingles {
        runs = Set.copyOf(runs);
    }

    static Shingles of(String text) {
        List<String> words =
                Words.of(Passage.searchable(text)).stream().map(Word::text).toList();
        Set<String> runs = new HashSet<>();
        for (int end = LENGTH; end <= words.size(); end++) {
            runs.add(words.subList(end - LENGTH, end).stream().collect(Collectors.joining(" ")));
        }
        return new Shingles(runs);
    }

    int size() {
        return runs.size();
    }
}
