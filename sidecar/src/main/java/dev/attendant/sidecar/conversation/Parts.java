package dev.attendant.sidecar.conversation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Parts a message in which a customer asks several things at once. English alone is read so. */
public final class Parts {

    private static final String ASKS =
            "(?:how|what|whats|what's|where|when|why|who|which|can|could|do|does|did|is|are|will|would|should|may|am)";

    private static final Pattern QUESTION = Pattern.compile(ASKS + "\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[?!.])\\s+|\\R+");

    /**
     * Where one sentence goes on to ask something else: how, what or where to, or whether somebody or something may.
     */
    private static final Pattern AND_ASKS = Pattern.compile(
            "\\s*,?\\s+(?:and|also|plus)(?:\\s+also)?\\s+(?=(?:how|what|where|when|why|who|which)\\s+\\w"
                    + "|(?:can|could|do|does|is|are|will|would|should)\\s+(?:i|you|we|it|they|there|the|my|your)\\b)",
            Pattern.CASE_INSENSITIVE);

    /** Asks for help in general; with what, is told before or after it. */
    private static final Pattern CRY = Pattern.compile(
            "\\b(?:(?:can|could|will|would) (?:you|anyone|someone|somebody) (?:please )?help|any (?:ideas?|help|advice))"
                    + "\\b.{0,20}$",
            Pattern.CASE_INSENSITIVE);

    private static final int FEWEST_WORDS = 3;
    private static final int MOST = 5;

    private Parts() {}

    /**
     * The questions of a message in their order, each in the customer's words with what was told before it; the message
     * alone where it asks at most one thing, or more than {@value #MOST}.
     */
    public static List<String> of(String message) {
        List<String> parts = new ArrayList<>();
        StringBuilder told = new StringBuilder();
        for (String clause : clauses(message)) {
            told.append(told.isEmpty() ? "" : " ").append(clause);
            if (asks(clause)) {
                parts.add(told.toString());
                told.setLength(0);
            }
        }
        if (parts.size() < 2 || parts.size() > MOST) {
            return List.of(message);
        }
        parts.addLast((parts.removeLast() + " " + told).strip());
        return List.copyOf(parts);
    }

    private static List<String> clauses(String message) {
        return Arrays.stream(SENTENCE_END.split(message.strip()))
                .flatMap(sentence -> asks(sentence) ? AND_ASKS.splitAsStream(sentence) : Stream.of(sentence))
                .filter(clause -> !clause.isBlank())
                .toList();
    }

    private static boolean asks(String clause) {
        return clause.split("\\s+").length >= FEWEST_WORDS
                && !CRY.matcher(clause).find()
                && (clause.endsWith("?") || QUESTION.matcher(clause).matches());
    }
}
