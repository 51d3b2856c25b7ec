package dev.attendant.sidecar.understanding;

import dev.attendant.sidecar.classification.Probabilities;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a message wants.
 *
 * @param known the probabilities of the model's intents, provided that one of them is meant
 * @param outside the doubt that any of them is, between 0 and 1
 * @param encoded whether it took the encoder to tell
 */
public record IntentReading(Probabilities known, double outside, boolean encoded) {

    private static final double REJECTED = 0.5;

    /** The likeliest of the model's intents, rejected or not. */
    public String best() {
        return known.best();
    }

    /** How sure it is of {@link #best()}, provided that one of its intents is meant. */
    public double confidence() {
        return known.of(best());
    }

    public boolean isOutOfScope() {
        return outside >= REJECTED;
    }

    /** The likeliest intent, or {@value Intents#OUT_OF_SCOPE}. */
    public String label() {
        return isOutOfScope() ? Intents.OUT_OF_SCOPE : best();
    }

    /** The probabilities of all intents, {@value Intents#OUT_OF_SCOPE} among them. */
    public Probabilities probabilities() {
        Map<String, Double> all = new TreeMap<>();
        known.byLabel().forEach((label, share) -> all.put(label, share * (1 - outside)));
        all.put(Intents.OUT_OF_SCOPE, outside);
        return new Probabilities(all);
    }
}
