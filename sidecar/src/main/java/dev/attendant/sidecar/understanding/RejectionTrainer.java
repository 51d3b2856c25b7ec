package dev.attendant.sidecar.understanding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Fits a {@link Rejection} by logistic regression with L2 decay over standardised signs. Messages inside and outside
 * count alike, however many there are of each.
 */
final class RejectionTrainer {

    private static final int ROUNDS = 2_000;
    private static final double STEP = 1;
    private static final double DECAY = 1e-3;

    private final List<List<Double>> rows = new ArrayList<>();
    private final List<Double> truths = new ArrayList<>();
    private final List<Double> shares = new ArrayList<>();

    /** Adds messages of known intents. */
    void addInside(List<List<Double>> signs) {
        add(signs, 0, 0.5);
    }

    /**
     * Adds messages of none.
     *
     * @param share how much these count together; all that is outside counts one half
     */
    void addOutside(List<List<Double>> signs, double share) {
        add(signs, 1, share);
    }

    private void add(List<List<Double>> signs, double truth, double share) {
        rows.addAll(signs);
        truths.addAll(Collections.nCopies(signs.size(), truth));
        shares.addAll(Collections.nCopies(signs.size(), share / Math.max(1, signs.size())));
    }

    Rejection fit() {
        int signs = rows.getFirst().size();
        double[] means = new double[signs];
        double[] spreads = new double[signs];
        for (int sign = 0; sign < signs; sign++) {
            means[sign] = mean(sign, 0, 1);
            spreads[sign] = Math.max(1e-6, Math.sqrt(mean(sign, means[sign], 2)));
        }
        return unscaled(descend(standardised(means, spreads)), means, spreads);
    }

    private double mean(int sign, double center, int power) {
        return rows.stream()
                .mapToDouble(row -> Math.pow(row.get(sign) - center, power))
                .average()
                .orElse(0);
    }

    private double[][] standardised(double[] means, double[] spreads) {
        double[][] scaled = new double[rows.size()][means.length];
        for (int row = 0; row < scaled.length; row++) {
            for (int sign = 0; sign < means.length; sign++) {
                scaled[row][sign] = (rows.get(row).get(sign) - means[sign]) / spreads[sign];
            }
        }
        return scaled;
    }

    /** The weights of the signs, and the bias behind them. */
    private double[] descend(double[][] scaled) {
        double[] weights = new double[scaled[0].length + 1];
        for (int round = 0; round < ROUNDS; round++) {
            double[] slopes = slopes(scaled, weights);
            for (int i = 0; i < weights.length; i++) {
                weights[i] -= STEP * slopes[i];
            }
        }
        return weights;
    }

    private double[] slopes(double[][] scaled, double[] weights) {
        int signs = weights.length - 1;
        double[] slopes = new double[weights.length];
        for (int sign = 0; sign < signs; sign++) {
            slopes[sign] = DECAY * weights[sign];
        }
        for (int row = 0; row < scaled.length; row++) {
            double score = weights[signs];
            for (int sign = 0; sign < signs; sign++) {
                score += weights[sign] * scaled[row][sign];
            }
            double slope = shares.get(row) * (1 / (1 + Math.exp(-score)) - truths.get(row));
            for (int sign = 0; sign < signs; sign++) {
                slopes[sign] += slope * scaled[row][sign];
            }
            slopes[signs] += slope;
        }
        return slopes;
    }

    private static Rejection unscaled(double[] weights, double[] means, double[] spreads) {
        double[] factors = new double[means.length];
        double bias = weights[means.length];
        for (int sign = 0; sign < means.length; sign++) {
            factors[sign] = weights[sign] / spreads[sign];
            bias -= factors[sign] * means[sign];
        }
        return new Rejection(factors, bias);
    }
}
