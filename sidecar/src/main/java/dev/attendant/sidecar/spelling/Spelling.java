package dev.attendant.sidecar.spelling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Known words and their plurals, and the one that was probably meant by any other word: the commonest at one slip's
 * distance, which is a letter left out, added, mistaken or changed with its neighbour. Words are found by what is left
 * of them without one letter (symmetric deletion, after Wolf Garbe's SymSpell).
 */
public final class Spelling {

    private static final String SHIPPED = "/spelling/words.txt";

    /** Shorter words have too many neighbours. */
    private static final int SHORTEST = 4;

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}']{" + (SHORTEST - 1) + ",30}+");

    /** Where a capital is due to a sentence's beginning; elsewhere it tells a name. */
    private static final Pattern SENTENCE_START = Pattern.compile("(?:^|[.!?\\n])\\s*$");

    private final Map<String, Integer> ranks = new HashMap<>();
    private final Map<String, String> remains = new HashMap<>();

    /** @param words in lower case, the commonest first */
    public Spelling(Collection<String> words) {
        words.forEach(word -> ranks.putIfAbsent(word, ranks.size()));
        words.stream()
                .filter(word -> word.length() >= SHORTEST)
                .forEach(word -> shortened(word).forEach(rest -> remains.putIfAbsent(rest, word)));
    }

    /** The English words that ship with Attendant. */
    public static Spelling shipped() {
        try (InputStream stream = Objects.requireNonNull(Spelling.class.getResourceAsStream(SHIPPED), SHIPPED);
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return new Spelling(lines.lines().toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(SHIPPED + " cannot be read", failure);
        }
    }

    /** The text with the words that were probably meant in place of unknown ones; names stay as they are. */
    public String corrected(String text) {
        return corrected(text, word -> false);
    }

    /** The same, but words that {@code known} holds for known stay too. */
    public String corrected(String text, Predicate<String> known) {
        return WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(meant(text, word, known)));
    }

    private String meant(String text, MatchResult found, Predicate<String> known) {
        String word = found.group();
        return isName(text, found) || known.test(word)
                ? word
                : meant(word.toLowerCase(Locale.ROOT)).orElse(word);
    }

    private static boolean isName(String text, MatchResult found) {
        String word = found.group();
        boolean capital = Character.isUpperCase(word.charAt(0)) && !word.equals(word.toUpperCase(Locale.ROOT));
        return capital
                && !SENTENCE_START
                        .matcher(text)
                        .region(Math.max(0, found.start() - 8), found.start())
                        .find();
    }

    /** The word that was meant by an unknown one; empty where it is known, or none is near. */
    private Optional<String> meant(String word) {
        return ranks.containsKey(word) || isPlural(word) ? Optional.empty() : nearest(word);
    }

    /** Of a known word: "mins" was not meant to be "mine". */
    private boolean isPlural(String word) {
        return word.endsWith("s") && ranks.containsKey(word.substring(0, word.length() - 1));
    }

    /** The commonest other word at one slip's distance from a word in lower case, if there is one. */
    public Optional<String> nearest(String word) {
        return shortened(word)
                .map(remains::get)
                .filter(Objects::nonNull)
                .filter(known -> isOneSlip(word, known))
                .min(Comparator.comparingInt(known -> ranks.getOrDefault(known, Integer.MAX_VALUE)));
    }

    /** The word itself, and what is left of it without each of its letters. */
    private static Stream<String> shortened(String word) {
        return Stream.concat(
                Stream.of(word),
                IntStream.range(0, word.length()).mapToObj(i -> word.substring(0, i) + word.substring(i + 1)));
    }

    /** Among words with a common remainder; the first letter is seldom mistyped. */
    private static boolean isOneSlip(String typed, String known) {
        if (typed.charAt(0) != known.charAt(0)) {
            return false;
        }
        if (typed.length() != known.length()) {
            return Math.abs(typed.length() - known.length()) == 1;
        }
        List<Integer> differing = IntStream.range(0, typed.length())
                .filter(i -> typed.charAt(i) != known.charAt(i))
                .boxed()
                .toList();
        return differing.size() == 1 || differing.size() == 2 && areSwapped(typed, known, differing.getFirst());
    }

    private static boolean areSwapped(String typed, String known, int at) {
        return at + 1 < typed.length()
                && typed.charAt(at) == known.charAt(at + 1)
                && typed.charAt(at + 1) == known.charAt(at);
    }
}
