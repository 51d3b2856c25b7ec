package dev.attendant.sidecar.mood;

import java.util.Locale;
import java.util.Set;

/**
 * How much a text stresses what it says, by its form: words in capitals, exclamation marks, repeated question marks,
 * drawn-out letters and intensifying words.
 */
final class Emphasis {

    /** What each sign leaves of the way to 1. */
    private static final double LEFT = 0.8;

    /** Beyond so many characters a text is not looked at; a customer's message is shorter by far. */
    private static final int REACH = 4_000;

    private static final Set<String> INTENSIFIERS = Set.of(
            "absolutely",
            "awful",
            "beyond",
            "completely",
            "disgusting",
            "ever",
            "extremely",
            "furious",
            "incredibly",
            "insanely",
            "literally",
            "livid",
            "never",
            "outrageous",
            "outraged",
            "really",
            "ridiculous",
            "so",
            "super",
            "terribly",
            "terrified",
            "thrilled",
            "too",
            "totally",
            "truly",
            "unbelievable",
            "utterly",
            "very",
            "worst",
            "best");

    private Emphasis() {}

    /**
     * Emphasis between 0 (plain) and 1: {@code 1 - 0.8^n} for n signs, so that each further sign adds, and adds less
     * than the one before.
     */
    static double of(String text) {
        String read = text.substring(0, Math.min(text.length(), REACH));
        return 1 - Math.pow(LEFT, marks(read) + words(read));
    }

    /** Exclamation marks, and question marks that follow another mark. */
    private static int marks(String text) {
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean follows = i > 0 && "?!".indexOf(text.charAt(i - 1)) >= 0;
            marks += text.charAt(i) == '!' || text.charAt(i) == '?' && follows ? 1 : 0;
        }
        return marks;
    }

    private static int words(String text) {
        int signs = 0;
        for (String word : text.split("[^\\p{L}']+", -1)) {
            signs +=
                    isShouted(word) || isDrawnOut(word) || INTENSIFIERS.contains(word.toLowerCase(Locale.ROOT)) ? 1 : 0;
        }
        return signs;
    }

    /** Three letters at least, as two are often an abbreviation. */
    private static boolean isShouted(String word) {
        return word.length() > 2
                && word.equals(word.toUpperCase(Locale.ROOT))
                && !word.equals(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isDrawnOut(String word) {
        for (int i = 2; i < word.length(); i++) {
            if (word.charAt(i) == word.charAt(i - 1) && word.charAt(i) == word.charAt(i - 2)) {
                return true;
            }
        }
        return false;
    }
}
