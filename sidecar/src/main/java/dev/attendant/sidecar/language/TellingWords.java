package dev.attendant.sidecar.language;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Everyday words of each language, by which a short message gives itself away. */
final class TellingWords {

    private static final String WORDS = "/language/telling-words.tsv";
    private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{M}'’]+");

    private static final double ALONE = 2;

    private final Map<String, List<String>> languagesByWord;

    private TellingWords(Map<String, List<String>> languagesByWord) {
        this.languagesByWord = languagesByWord;
    }

    static TellingWords shipped() {
        try (InputStream stream = TellingWords.class.getResourceAsStream(WORDS)) {
            if (stream == null) {
                throw new IllegalStateException(WORDS + " is not on the class path");
            }
            Map<String, List<String>> languages = new HashMap<>();
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> add(languages, line.split("\t", 2)));
            return new TellingWords(languages);
        } catch (IOException failure) {
            throw new IllegalStateException(WORDS + " cannot be read", failure);
        }
    }

    /**
     * How many words of a text tell each language: a word of several languages counts for each in part, and each counts
     * 1 + {@value #ALONE} / n where the text has n words, up to three times where it stands alone.
     */
    Map<String, Double> count(String text) {
        List<String> words = words(text).toList();
        double each = 1 + ALONE / Math.max(1, words.size());
        Map<String, Double> counts = new HashMap<>();
        for (String word : words) {
            List<String> languages = languagesByWord.getOrDefault(word, List.of());
            languages.forEach(language -> counts.merge(language, each / languages.size(), Double::sum));
        }
        return counts;
    }

    private static void add(Map<String, List<String>> languages, String[] row) {
        words(row[1]).distinct().forEach(word -> languages.merge(word, List.of(row[0]), TellingWords::both));
    }

    private static List<String> both(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static Stream<String> words(String text) {
        return BREAKS.splitAsStream(text.toLowerCase(Locale.ROOT).replace('’', '\''))
                .filter(word -> !word.isEmpty());
    }
}
