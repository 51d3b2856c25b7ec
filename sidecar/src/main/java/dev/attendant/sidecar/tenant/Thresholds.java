package dev.attendant.sidecar.tenant;

/**
 * The scores at which a turn's decisions tip; all are probabilities between 0 and 1.
 *
 * @param answerAt least answerability at which an extractive answer is given
 * @param clarifyAt least answerability at which asking back is worth the customer's time
 * @param offTopicAt least probability of an out-of-scope message at which it is declined
 * @param upsetAt least probability of anger and frustration together at which a human takes over
 * @param intentAt least probability at which an intent alone decides the turn
 */
public record Thresholds(double answerAt, double clarifyAt, double offTopicAt, double upsetAt, double intentAt) {

    public static final Thresholds DEFAULT = new Thresholds(0.55, 0.3, 0.42, 0.85, 0.6);

    /** The same, but answering with so much less answerability. */
    public Thresholds easier(double by) {
        double answer = Math.max(0, answerAt - by);
        return new Thresholds(answer, Math.min(clarifyAt, answer), offTopicAt, upsetAt, intentAt);
    }

    public Thresholds {
        requireProbability("answerAt", answerAt);
        requireProbability("clarifyAt", clarifyAt);
        requireProbability("offTopicAt", offTopicAt);
        requireProbability("upsetAt", upsetAt);
        requireProbability("intentAt", intentAt);
    }

    private static void requireProbability(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must lie between 0 and 1, but is " + value);
        }
    }
}
