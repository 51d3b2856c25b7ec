package dev.attendant.sidecar.classification;

import java.util.Map;

/** How likely each label is; the values add up to 1. */
public record Probabilities(Map<String, Double> byLabel) {

    public Probabilities {
        byLabel = Map.copyOf(byLabel);
        if (byLabel.isEmpty()) {
            throw new IllegalArgumentException("no labels");
        }
    }

    /** The likeliest label; the first by name among equals. */
    public String best() {
        return byLabel.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue()
                        .thenComparing(
                                Map.Entry.<String, Double>comparingByKey().reversed()))
                .orElseThrow()
                .getKey();
    }

    /** The probability of a label; 0 for one this classifier does not know. */
    public double of(String label) {
        return byLabel.getOrDefault(label, 0.0);
    }
}
