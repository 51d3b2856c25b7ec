package dev.attendant.sidecar.adapter.postgres;

import dev.attendant.sidecar.retrieval.Passage;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Prepares text for PostgreSQL's parser, which by itself takes "and/or" for a file, "a.b" for a host, {@code <b>} for
 * markup, and in some locales every sign beyond ASCII for a letter.
 */
final class PassageWords {

    /** PostgreSQL splits at most a megabyte at once; what is longer is cut. */
    private static final int LONGEST = 100_000;

    /** Everything but letters, marks, numbers and the point within a number. */
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}.]|(?<!\\p{N})\\.|\\.(?!\\p{N})");

    private PassageWords() {}

    /** The words of a text with single blanks between them, in lower case. */
    static String of(String text) {
        String start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return NO_WORD.matcher(Passage.searchable(start)).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
