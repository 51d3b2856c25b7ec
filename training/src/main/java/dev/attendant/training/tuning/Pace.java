package dev.attendant.training.tuning;

/**
 * How fast to learn.
 *
 * @param layers the highest learning rate of the layers
 * @param heads the highest learning rate of the heads, which begin from nothing
 * @param dropout the share of each sublayer's output that is left out while learning
 * @param batch examples learned from together
 */
public record Pace(double layers, double heads, float dropout, int batch) {

    private static final double WARM_UP = 0.06;

    /** The share of the highest rate at a step: up from 0 over the first steps, then evenly down to 0. */
    double share(int step, int steps) {
        double warm = Math.max(1, WARM_UP * steps);
        return step < warm ? (step + 1) / warm : Math.max(0, (steps - step) / (steps - warm));
    }
}
