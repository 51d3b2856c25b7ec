package dev.attendant.sidecar.care.contradiction;

import dev.attendant.sidecar.care.Stems;
import dev.attendant.sidecar.retrieval.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a statement affirms or denies. */
final class Polarity {

    private static final Pattern DENIAL = Pattern.compile(
            "\\b(?:not|never|no|cannot|nobody|none|neither|nowhere|impossible|unavailable|unable|unsupported"
                    + "|incompatible|refused|rejected|forbidden|prohibited)\\b|n['’]t\\b",
            Pattern.CASE_INSENSITIVE);

    /** Words that deny nothing of the statement though they look like it, and asides. */
    private static final Pattern IDLE = Pattern.compile(
            "\\([^)]{0,100}\\)|\\b(?:not only|no longer than|no more than|no less than|no later than|no matter|whether or not"
                    + "|why not|do not worry|don['’]t worry|yet)\\b",
            Pattern.CASE_INSENSITIVE);

    /** What follows holds only then, so that another statement may say otherwise of other cases. */
    private static final Pattern CONDITION = Pattern.compile(
            "\\b(?:if|when|unless|until|except|otherwise|while|without|before|after|because|since|though|although"
                    + "|however|sure|only)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SENTENCE = Pattern.compile("[.!][\"”’)]?$");

    private Polarity() {}

    /** The one word that denies the statement; empty where it affirms, or where it denies more than once. */
    static Optional<Span> denial(String text) {
        Matcher matcher = DENIAL.matcher(withoutIdle(text));
        if (!matcher.find()) {
            return Optional.empty();
        }
        Span first = new Span(matcher.start(), matcher.end());
        return matcher.find() ? Optional.empty() : Optional.of(first);
    }

    /** Whether one denies what the other affirms, whatever the case. */
    static boolean areOpposite(Statement left, Statement right) {
        return left.stance().denies() ? isDenied(left, right) : isDenied(right, left);
    }

    private static boolean isDenied(Statement denying, Statement affirming) {
        return !affirming.stance().denies()
                && (affirming.stance().affirms() || !denies(affirming.text()))
                && denying.stance()
                        .denial()
                        .map(word -> isDenied(word, denying, affirming))
                        .orElse(false);
    }

    /** An answer to a heading denies the heading; any other word the one that it stands before. */
    private static boolean isDenied(Span word, Statement denying, Statement affirming) {
        if (word.of(denying.text()).equals("No") && affirming.stance().affirms()) {
            return true;
        }
        boolean plain = Stream.of(denying, affirming)
                .noneMatch(each -> isConditional(each.text())
                        || !SENTENCE.matcher(each.text()).find());
        return plain
                && Stems.of(denying.text().substring(word.end())).stream()
                        .findFirst()
                        .map(affirming.subject().words()::contains)
                        .orElse(false);
    }

    private static boolean denies(String text) {
        return DENIAL.matcher(withoutIdle(text)).find();
    }

    private static String withoutIdle(String text) {
        return IDLE.matcher(text).replaceAll(found -> " ".repeat(found.group().length()));
    }

    private static boolean isConditional(String text) {
        return CONDITION.matcher(text).find();
    }

    /** Where a statement answers its heading with yes or no, that word. */
    static Optional<Span> answer(String text) {
        return Stream.of("Yes", "No")
                .filter(word -> text.matches("(?s)" + word + "[,.!:;–— ].*") || text.equals(word))
                .filter(word -> !text.startsWith("No ") || text.startsWith("No –") || text.startsWith("No —"))
                .map(word -> new Span(0, word.length()))
                .findFirst();
    }
}
