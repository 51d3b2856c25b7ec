package dev.attendant.sidecar.insight.evaluation;

import java.util.List;
import java.util.function.Predicate;

/** How well a whole help centre answers: figures of many turns. */
public final class HelpcenterQuality {

    private static final int BINS = 10;

    private HelpcenterQuality() {}

    /**
     * Fractions between 0 and 1, and times of the last turns.
     *
     * @param correct answerable questions that were answered with evidence in an article that answers them
     * @param quoteHit answerable questions whose evidence overlaps the quote that answers them
     * @param wrong answerable questions that were answered from elsewhere
     * @param abstained answerable questions that were asked back, declined or given to a human
     * @param answeredUnanswerable unanswerable questions that were answered
     * @param followupCorrect questions of several turns whose last was answered as {@code correct} says
     * @param confidenceEce expected calibration error of the answers' confidence, over ten bins
     * @param n questions
     */
    public record Figures(
            double correct,
            double quoteHit,
            double wrong,
            double abstained,
            double answeredUnanswerable,
            double followupCorrect,
            double confidenceEce,
            double p50Millis,
            double p99Millis,
            int n) {}

    public static Figures of(List<HelpcenterTurn> turns) {
        List<HelpcenterTurn> answerable = ofKind(turns, "answerable");
        Percentiles times = new Percentiles();
        turns.forEach(turn -> times.addNanos((long) (turn.millis() * 1_000_000)));
        return new Figures(
                share(answerable, HelpcenterTurn::isCorrect),
                share(answerable, HelpcenterTurn::hitsQuote),
                share(answerable, turn -> turn.isAnswered() && !turn.isCorrect()),
                share(answerable, turn -> !turn.isAnswered()),
                share(ofKind(turns, "unanswerable"), HelpcenterTurn::isAnswered),
                share(ofKind(turns, "followup"), HelpcenterTurn::isCorrect),
                ece(turns.stream().filter(HelpcenterTurn::isAnswered).toList()),
                times.millis(50),
                times.millis(99),
                turns.size());
    }

    private static List<HelpcenterTurn> ofKind(List<HelpcenterTurn> turns, String kind) {
        return turns.stream()
                .filter(turn -> turn.question().kind().equals(kind))
                .toList();
    }

    private static double share(List<HelpcenterTurn> turns, Predicate<HelpcenterTurn> holds) {
        return turns.isEmpty() ? 0 : turns.stream().filter(holds).count() / (double) turns.size();
    }

    /** Sum over bins of equal width of |share right - mean confidence|, weighed by the bin's share (Naeini 2015). */
    private static double ece(List<HelpcenterTurn> answered) {
        double sum = 0;
        for (int bin = 0; bin < BINS; bin++) {
            int number = bin;
            List<HelpcenterTurn> within = answered.stream()
                    .filter(turn -> Math.min(BINS - 1, (int) (turn.confidence() * BINS)) == number)
                    .toList();
            double confidence = within.stream()
                    .mapToDouble(HelpcenterTurn::confidence)
                    .average()
                    .orElse(0);
            sum += within.size() * Math.abs(share(within, HelpcenterTurn::isCorrect) - confidence);
        }
        return answered.isEmpty() ? 0 : sum / answered.size();
    }
}
