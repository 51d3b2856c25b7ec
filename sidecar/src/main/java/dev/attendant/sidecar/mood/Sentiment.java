package dev.attendant.sidecar.mood;

import dev.attendant.sidecar.classification.Probabilities;
import java.util.List;

/**
 * Whether a message speaks well or badly of its matter.
 *
 * @param probabilities of each of {@link #LABELS}, calibrated
 */
public record Sentiment(Probabilities probabilities) {

    public static final String NEGATIVE = "negative";
    public static final String NEUTRAL = "neutral";
    public static final String POSITIVE = "positive";

    /** All labels, by name. */
    public static final List<String> LABELS = List.of(NEGATIVE, NEUTRAL, POSITIVE);

    /** The likeliest label. */
    public String label() {
        return probabilities.best();
    }

    /** P(positive) - P(negative), between -1 and 1. */
    public double score() {
        return probabilities.of(POSITIVE) - probabilities.of(NEGATIVE);
    }
}
