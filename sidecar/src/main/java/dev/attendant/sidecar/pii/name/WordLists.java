package dev.attendant.sidecar.pii.name;

import dev.attendant.sidecar.pii.NormalForm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Known names and telling words. What is in several lists has several kinds. */
public final class WordLists {

    static final int GIVEN = 1;
    static final int FAMILY = 1 << 1;
    static final int PLACE = 1 << 2;

    /** Kinds of telling words, in the order of their bits after those of names. */
    private static final List<String> TELLING = List.of(
            "street", "unit", "title", "company", "nationality", "month", "weekday", "kin", "sign", "greet", "say");

    private static final int LONGEST = 3;
    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.ITALIAN, Locale.of("es"), Locale.of("nl"));

    private final Map<String, Integer> kinds = new HashMap<>();

    private WordLists() {}

    /** The lists on the class path, and the countries that the JDK knows. */
    static WordLists shipped() {
        WordLists lists = new WordLists();
        words("given-names.txt").forEach(name -> lists.add(name, GIVEN));
        words("family-names.txt").forEach(name -> lists.add(name, FAMILY));
        words("places.txt").forEach(name -> lists.add(name, PLACE));
        countries().forEach(name -> lists.add(name, PLACE));
        lines("words.txt").forEach(lists::addTelling);
        return lists;
    }

    private static Stream<String> countries() {
        return LANGUAGES.stream()
                .flatMap(language -> Arrays.stream(Locale.getISOCountries())
                        .map(code -> Locale.of("", code).getDisplayCountry(language)));
    }

    private void addTelling(String line) {
        String[] parts = line.split(":", 2);
        int kind = 1 << (3 + TELLING.indexOf(parts[0]));
        split(parts[1]).forEach(word -> add(word, kind));
    }

    private void add(String name, int kind) {
        kinds.merge(NormalForm.word(spaced(name)).strip(), kind, (known, added) -> known | added);
    }

    /** The kinds of each token, as bits. A name of several words gives its kinds to each of them. */
    int[] kinds(List<Token> tokens) {
        int[] found = new int[tokens.size()];
        for (int start = 0; start < found.length; start++) {
            String phrase = "";
            for (int end = start; end < Math.min(found.length, start + LONGEST); end++) {
                phrase = end == start
                        ? tokens.get(end).word()
                        : phrase + joint(tokens, end) + tokens.get(end).word();
                int kind = kinds.getOrDefault(phrase, 0);
                for (int i = start; kind != 0 && i <= end; i++) {
                    found[i] |= kind;
                }
            }
        }
        return found;
    }

    /** Whether a kind is that of a nationality or faith, and of nothing else. */
    static boolean isNationality(int kind) {
        return kind == 1 << (3 + TELLING.indexOf("nationality"));
    }

    private static String joint(List<Token> tokens, int at) {
        return tokens.get(at - 1).end() == tokens.get(at).start() ? "" : " ";
    }

    /** The words and names of a list, such as {@code given-names.txt}. */
    public static List<String> words(String file) {
        return lines(file).flatMap(WordLists::split).map(WordLists::spaced).toList();
    }

    /** The telling words of a kind, such as {@code nationality}. */
    public static List<String> telling(String kind) {
        return lines("words.txt")
                .filter(line -> line.startsWith(kind + ":"))
                .flatMap(line -> split(line.substring(kind.length() + 1)))
                .map(WordLists::spaced)
                .toList();
    }

    private static String spaced(String name) {
        return name.replace('_', ' ');
    }

    private static Stream<String> split(String line) {
        return Arrays.stream(line.strip().split("\\s+"));
    }

    private static Stream<String> lines(String file) {
        try (InputStream stream = WordLists.class.getResourceAsStream("/pii/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("/pii/" + file + " is not on the class path");
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines().filter(line -> !line.startsWith("#")).toList().stream();
        } catch (IOException failure) {
            throw new IllegalStateException("/pii/" + file + " cannot be read", failure);
        }
    }
}
