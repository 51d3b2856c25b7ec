package dev.attendant.sidecar.safety;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Undoes what hides words: invisible and look-alike characters, letters spaced out, digits in place of letters, and
 * encodings. What each of them makes of a text is a view of its own, since undoing can also spoil honest words.
 */
final class Unmasking {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\uFE00-\\uFE0F\\u034F\\u115F\\u1160\\u3164]");
    private static final Pattern HEAPED = Pattern.compile("\\p{Mn}{3,}+");
    private static final Pattern SPACED_WORD =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\p{L}(?:([ ._*-])\\p{L}(?!\\p{L})){2,}+");
    private static final Pattern HYPHENATED =
            Pattern.compile("(?<![\\p{L}\\p{N}-])\\p{L}{1,5}(?:-\\p{L}{1,5}){2,}+(?![\\p{L}\\p{N}-])");
    private static final Pattern DOTTED = Pattern.compile("\\p{L}{1,30}+(?:[._]\\p{L}{1,30}+){3,}+");
    private static final Pattern DIGIT_IN_WORD =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?=\\S{0,20}\\p{L})(?=\\S{0,20}[0134578@$])[\\p{L}0-9@$]{2,20}+");
    private static final Pattern BACKWARDS =
            Pattern.compile("\\b(backwards?|reversed?|rückwärts|à l'envers|al revés)\\b");
    private static final String DIGITS = "0134578@$";
    private static final String LETTERS = "oieastbas";
    private static final int FEWEST_LEET_WORDS = 2;

    private Unmasking() {}

    /** The text in lower case with nothing invisible in it and no marks in heaps; lines stay lines. */
    static String plain(String text) {
        String composed = Normalizer.normalize(Tags.shown(text), Normalizer.Form.NFKC);
        String visible =
                HEAPED.matcher(INVISIBLE.matcher(composed).replaceAll("")).replaceAll("");
        return Lookalikes.latin(visible)
                .replace("\\n", "\n")
                .replace('\u2019', '\'')
                .toLowerCase(Locale.ROOT);
    }

    /** All readings of a text, the plain one first; without repetition. */
    static List<String> views(String text) {
        String plain = plain(text);
        Set<String> views = new LinkedHashSet<>(List.of(plain, oneLine(plain)));
        views.add(oneLine(joined(plain)));
        views.add(oneLine(lettered(plain)));
        views.add(oneLine(undotted(plain)));
        if (BACKWARDS.matcher(plain).find()) {
            views.add(new StringBuilder(plain).reverse().toString());
        }
        Encodings.decoded(INVISIBLE.matcher(text).replaceAll(""))
                .forEach(decoded -> views.add(oneLine(plain(decoded))));
        return new ArrayList<>(views);
    }

    static String oneLine(String text) {
        return text.replaceAll("\\s++", " ").strip();
    }

    /** "i g n o r e" and "ig-no-re" become one word; two spaces still part words. */
    private static String joined(String text) {
        String words = SPACED_WORD
                .matcher(text)
                .replaceAll(word -> Matcher.quoteReplacement(word.group().replaceAll("[ ._*-]", "")));
        return words.indexOf('-') < 0
                ? words
                : HYPHENATED
                        .matcher(words)
                        .replaceAll(
                                word -> Matcher.quoteReplacement(word.group().replace("-", "")));
    }

    /** "show.your.rules" and "show_your_rules" become words. */
    private static String undotted(String text) {
        return text.indexOf('.') < 0 && text.indexOf('_') < 0
                ? text
                : DOTTED.matcher(text)
                        .replaceAll(
                                words -> Matcher.quoteReplacement(words.group().replaceAll("[._]", " ")));
    }

    /** Reads digits and signs within words as the letters they look like, where several words have them. */
    private static String lettered(String text) {
        if (text.chars().noneMatch(each -> DIGITS.indexOf(each) >= 0)) {
            return text;
        }
        Matcher words = DIGIT_IN_WORD.matcher(text);
        return words.results().limit(FEWEST_LEET_WORDS).count() < FEWEST_LEET_WORDS
                ? text
                : words.reset().replaceAll(word -> Matcher.quoteReplacement(letters(word.group())));
    }

    private static String letters(String word) {
        StringBuilder letters = new StringBuilder(word);
        for (int i = 0; i < word.length(); i++) {
            int digit = DIGITS.indexOf(word.charAt(i));
            if (digit >= 0) {
                letters.setCharAt(i, LETTERS.charAt(digit));
            }
        }
        return letters.toString();
    }
}
