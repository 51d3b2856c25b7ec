package dev.attendant.sidecar.insight.evaluation;

import dev.attendant.sidecar.insight.sets.HelpcenterFile.Gold;
import dev.attendant.sidecar.insight.sets.HelpcenterFile.Question;
import java.util.List;
import java.util.Locale;

/**
 * What became of a labelled question.
 *
 * @param outcome of its last turn, such as {@code answered}
 * @param reply what the customer read
 * @param confidence of an answer, between 0 and 1; 0 without one
 * @param cited what the answer rests on
 * @param retrieved what the last turn's search found, best first
 * @param millis time that its last turn took
 */
public record HelpcenterTurn(
        Question question,
        String outcome,
        String reply,
        double confidence,
        List<Cited> cited,
        List<Cited> retrieved,
        double millis) {

    public HelpcenterTurn {
        cited = List.copyOf(cited);
        retrieved = List.copyOf(retrieved);
    }

    /** A piece of an article, by the article's path in the folder. */
    public record Cited(String article, String quote) {}

    public boolean isAnswered() {
        return outcome.equals("answered");
    }

    /** Whether it was answered from an article that answers it. */
    public boolean isCorrect() {
        return isAnswered()
                && cited.stream().anyMatch(each -> question.articles().contains(each.article()));
    }

    /** Whether what the answer rests on and a wanted sentence are the same, or one holds the other. */
    public boolean hitsQuote() {
        return isAnswered()
                && question.gold().stream().anyMatch(gold -> cited.stream().anyMatch(each -> overlaps(gold, each)));
    }

    /** Whether nothing is to be found fault with: answered rightly, or rightly not answered. */
    public boolean isRight() {
        return question.gold().isEmpty() ? !isAnswered() : isCorrect();
    }

    private static boolean overlaps(Gold gold, Cited cited) {
        String wanted = words(gold.quote());
        String found = words(cited.quote());
        return gold.article().equals(cited.article())
                && !wanted.isEmpty()
                && !found.isEmpty()
                && (wanted.contains(found) || found.contains(wanted));
    }

    /** In lower case without marks, as the quote may carry markup that the passage lost. */
    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
