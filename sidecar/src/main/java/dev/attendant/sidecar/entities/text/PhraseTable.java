package dev.attendant.sidecar.entities.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Phrases of one language by their kind. A table is a resource with one row a line: languages parted by spaces
 * ({@code *} for all), kind, value, and the phrases parted by bars, each apart by tabs.
 */
public final class PhraseTable<K extends Enum<K>> {

    private static final String EVERY_LANGUAGE = "*";
    private static final String FALLBACK = "en";

    private final Map<K, Map<String, List<Phrase>>> byKind;
    private final Set<String> beginnings = new HashSet<>();

    private PhraseTable(Class<K> kinds) {
        this.byKind = new EnumMap<>(kinds);
    }

    /**
     * A phrase.
     *
     * @param value what it stands for
     * @param words its tokens
     */
    public record Phrase(String value, List<String> words) {

        public Phrase {
            words = List.copyOf(words);
        }

        public int number() {
            return Integer.parseInt(value);
        }

        public int length() {
            return words.size();
        }

        private boolean standsAt(Utterance utterance, int index) {
            for (int k = 0; k < words.size(); k++) {
                if (!utterance.at(index + k).is(words.get(k))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The rows of a language and, behind them, those of English, since customers mix. */
    public static <K extends Enum<K>> PhraseTable<K> load(String resource, Class<K> kinds, String language) {
        PhraseTable<K> table = new PhraseTable<>(kinds);
        List<Row> rows = lines(resource).stream().map(Row::of).toList();
        rows.stream().filter(row -> row.isOf(language)).forEach(row -> table.add(kinds, row));
        rows.stream().filter(row -> !row.isOf(language) && row.isOf(FALLBACK)).forEach(row -> table.add(kinds, row));
        return table;
    }

    /** Whether a phrase of any kind begins with a token's form. */
    public boolean begins(String form) {
        return beginnings.contains(form);
    }

    /** The longest phrase of a kind that begins with a token. */
    public Optional<Phrase> at(Utterance utterance, int index, K kind) {
        String form = utterance.at(index).form();
        if (!begins(form)) {
            return Optional.empty();
        }
        for (Phrase phrase : byKind.getOrDefault(kind, Map.of()).getOrDefault(form, List.of())) {
            if (phrase.standsAt(utterance, index)) {
                return Optional.of(phrase);
            }
        }
        return Optional.empty();
    }

    public boolean has(Utterance utterance, int index, K kind) {
        return at(utterance, index, kind).isPresent();
    }

    private void add(Class<K> kinds, Row row) {
        K kind = Enum.valueOf(kinds, row.kind().toUpperCase(Locale.ROOT).replace('-', '_'));
        Map<String, List<Phrase>> phrases = byKind.computeIfAbsent(kind, any -> new HashMap<>());
        row.phrases().forEach(text -> add(phrases, new Phrase(row.value(), words(text))));
        beginnings.addAll(phrases.keySet());
    }

    private static void add(Map<String, List<Phrase>> phrases, Phrase phrase) {
        List<Phrase> alike = phrases.computeIfAbsent(phrase.words().getFirst(), any -> new ArrayList<>());
        alike.add(phrase);
        alike.sort(Comparator.comparingInt(each -> -each.length()));
    }

    private static List<String> words(String text) {
        return Utterance.of(text).tokens().stream().map(Token::form).toList();
    }

    /** One line of the resource. */
    private record Row(List<String> languages, String kind, String value, List<String> phrases) {

        static Row of(String line) {
            String[] columns = line.split("\t", 4);
            return new Row(
                    List.of(columns[0].split(" ", -1)), columns[1], columns[2], List.of(columns[3].split("\\|", -1)));
        }

        boolean isOf(String language) {
            return languages.contains(language) || languages.contains(EVERY_LANGUAGE);
        }
    }

    private static List<String> lines(String resource) {
        try (InputStream stream = PhraseTable.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException failure) {
            throw new IllegalStateException(resource + " cannot be read", failure);
        }
    }
}
