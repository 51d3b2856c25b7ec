package dev.attendant.training.graph;

import java.util.List;

/**
 * The log-odds of the second of two labels, by the features of a text: their product with the weights, and the bias.
 *
 * @param weights one for each dimension
 */
public record LogOdds(List<Float> weights, float bias) {

    public LogOdds {
        weights = List.copyOf(weights);
    }
}
