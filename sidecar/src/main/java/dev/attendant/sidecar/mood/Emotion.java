package dev.attendant.sidecar.mood;

import dev.attendant.sidecar.classification.Probabilities;
import java.util.List;

/**
 * How a customer feels.
 *
 * @param probabilities of each of {@link #LABELS}, calibrated
 * @param intensity between 0 (calm) and 1, see {@link #of}
 */
public record Emotion(Probabilities probabilities, double intensity) {

    public static final String ANGER = "anger";
    public static final String FRUSTRATION = "frustration";
    public static final String NEUTRAL = "neutral";

    /** All labels, by name. */
    public static final List<String> LABELS =
            List.of(ANGER, "anxiety", "confusion", FRUSTRATION, "gratitude", "joy", NEUTRAL, "sadness");

    /** The share of the intensity that words alone carry; the rest is emphasis. */
    private static final double WORDS = 0.6;

    /**
     * Weighs probabilities by the form of the text: intensity = (1 - P(neutral)) · (0.6 + 0.4 · emphasis), where
     * emphasis is 1 - 0.8^n for n words in capitals, exclamation marks, repeated question marks, drawn-out words and
     * intensifiers.
     */
    public static Emotion of(String text, Probabilities probabilities) {
        double felt = 1 - probabilities.of(NEUTRAL);
        return new Emotion(probabilities, felt * (WORDS + (1 - WORDS) * Emphasis.of(text)));
    }

    /** The likeliest label. */
    public String label() {
        return probabilities.best();
    }

    /** Probability that the customer is angry or fed up. */
    public double upset() {
        return probabilities.of(ANGER) + probabilities.of(FRUSTRATION);
    }
}
