package dev.attendant.sidecar.classification;

import java.util.List;

/**
 * What both lanes together make of a text, and how much it is like what they know.
 *
 * @param best the likeliest label, provided that one of them is right
 * @param confidence its calibrated probability
 * @param probabilities of all labels
 * @param signs what tells texts of a known label from texts of none, see {@link #SIGNS}
 */
public record Judgement(String best, double confidence, Probabilities probabilities, List<Double> signs) {

    /**
     * The signs in their order, each the lower, the stranger the text: log-odds of the likeliest label by both lanes
     * and by n-grams alone, negative entropy of the mixture, log Σ exp of the scores of either lane, and the share of
     * n-grams that occurred in training.
     */
    public static final List<String> SIGNS =
            List.of("odds", "ngramOdds", "certainty", "denseEnergy", "ngramEnergy", "known");

    public Judgement {
        signs = List.copyOf(signs);
    }
}
