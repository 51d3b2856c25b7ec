package dev.attendant.sidecar.pii.vault;

import dev.attendant.sidecar.pii.PiiType;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands in a text for personal data: {@code [PERSON_1]}, and {@code [PERSON_1_2]} for another writing of the
 * same.
 *
 * @param kind the type of the data, or {@link #LITERAL}
 * @param number counts the values of a kind in a conversation, from 1
 * @param writing counts the writings of a value, from 1
 */
record Token(String kind, int number, int writing) {

    /** Text that merely looks like a token, which customers may type too. */
    static final String LITERAL = "TEXT";

    private static final Set<String> KINDS = Stream.concat(
                    Stream.of(LITERAL), Stream.of(PiiType.values()).map(Enum::name))
            .collect(Collectors.toUnmodifiableSet());

    private static final String INSIDE =
            " {0,2}([A-Za-z][A-Za-z_ \\\\-]{1,24}?)[ _\\\\-]{1,3}(\\d{1,6})(?:[ _\\\\-]{1,2}(\\d{1,4}))? {0,2}";

    /**
     * In brackets, where models change case, put blanks for underscores or escape for Markdown; or in capitals without
     * brackets.
     */
    private static final Pattern FORM = Pattern.compile("\\[" + INSIDE + "\\]|\\\\\\[" + INSIDE + "\\\\\\]"
            + "|(?<![A-Za-z0-9_])([A-Z][A-Z_]{2,24}?)_(\\d{1,6})(?:_(\\d{1,4}))?(?![A-Za-z0-9_])");

    private static final int GROUPS = 3;

    /** The text with each token in it, however a model wrote it, replaced; those without a replacement stay. */
    static String replaceAll(String text, Function<Token, Optional<String>> replacement) {
        return FORM.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        known(found).flatMap(replacement).orElse(found.group())));
    }

    /** Where a text has what would be read as a token. */
    static Stream<MatchResult> lookalikes(String text) {
        return FORM.matcher(text).results().filter(found -> known(found).isPresent());
    }

    private static Optional<Token> known(MatchResult found) {
        return Optional.of(of(found)).filter(token -> KINDS.contains(token.kind()));
    }

    private static Token of(MatchResult found) {
        int group = 1;
        while (found.start(group) < 0) {
            group += GROUPS;
        }
        int writing = found.start(group + 2) < 0 ? 1 : Integer.parseInt(found.group(group + 2));
        return new Token(kind(found.group(group)), Integer.parseInt(found.group(group + 1)), writing);
    }

    private static String kind(String written) {
        return written.toUpperCase(Locale.ROOT).replaceAll("[ _\\\\-]+", "_");
    }

    @Override
    public String toString() {
        return "[" + kind + "_" + number + (writing == 1 ? "" : "_" + writing) + "]";
    }
}
