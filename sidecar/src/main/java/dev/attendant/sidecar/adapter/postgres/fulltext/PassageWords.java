package dev.attendant.sidecar.adapter.postgres.fulltext;

import dev.attendant.sidecar.retrieval.Passage;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Prepares text for PostgreSQL's parser, which by itself takes "and/or" for a file, "a.b" for a host, {@code <b>} for
 * markup, and in some locales every sign beyond ASCII for a letter.
 */
final class PassageWords {

    /** PostgreSQL splits at most a megabyte at once; what is longer is cut. */
    private static final int LONGEST = 100_000;

    /** Everything but letters, marks, numbers and the point within a number. */
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}.]|(?<!\\p{N})\\.|\\.(?!\\p{N})");

    /** What tells nothing, and what an apostrophe leaves of "customer's" and "don't". */
    private static final Set<String> SILENT = Set.of(
            "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "if", "in", "into", "is", "it", "no", "not",
            "of", "on", "or", "s", "such", "t", "that", "the", "their", "then", "there", "these", "they", "this", "to",
            "was", "will", "with");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private PassageWords() {}

    /** The words of a text that tell something, with blanks between them, in lower case. */
    static String of(String text) {
        String start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String words =
                NO_WORD.matcher(Passage.searchable(start)).replaceAll(" ").toLowerCase(Locale.ROOT);
        return BLANKS.splitAsStream(words)
                .filter(word -> !word.isEmpty() && !SILENT.contains(word))
                .collect(Collectors.joining(" "));
    }
}
