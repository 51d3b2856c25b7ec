package dev.attendant.sidecar.classification;

import java.util.List;

/**
 * Finds the factors of both lanes for which mixed probabilities fit held-out labels best: the least cross-entropy, by
 * Newton's method with halved steps. A factor is an inverse temperature and a share of the mixture at once. A quadratic
 * pull towards where it starts keeps a handful of examples from deciding much.
 */
final class MixFit {

    private static final int STEPS = 30;
    private static final double PULL = 4;

    private final List<HeldOut> examples;
    private final double[] start;

    /** @param start factors of n-gram and dense lane; a factor of 0 stays 0 */
    MixFit(List<HeldOut> examples, double... start) {
        this.examples = examples;
        this.start = start;
    }

    double[] factors() {
        double[] factors = start.clone();
        double loss = loss(factors);
        for (int step = 0; step < STEPS; step++) {
            double[] direction = direction(factors);
            double share = 1;
            double[] next = moved(factors, direction, share);
            while (loss(next) > loss && share > 1e-3) {
                share /= 2;
                next = moved(factors, direction, share);
            }
            factors = next;
            loss = loss(next);
        }
        return factors;
    }

    private static double[] moved(double[] factors, double[] direction, double share) {
        return new double[] {
            Math.max(0, factors[0] - share * direction[0]), Math.max(0, factors[1] - share * direction[1])
        };
    }

    private double loss(double[] factors) {
        double loss = 0;
        for (HeldOut each : examples) {
            double[] mixed = each.scores().mixed(factors[0], factors[1]);
            loss -= Math.log(Math.max(mixed[each.label()], Double.MIN_NORMAL));
        }
        double first = factors[0] - start[0];
        double second = factors[1] - start[1];
        return loss + PULL / 2 * (first * first + second * second);
    }

    /** Slope divided by curvature: the means and covariances of the scores under the mixture say both. */
    private double[] direction(double[] factors) {
        double[] slope = {PULL * (factors[0] - start[0]), PULL * (factors[1] - start[1])};
        double[] curve = {PULL, 0, PULL};
        for (HeldOut each : examples) {
            add(each, each.scores().mixed(factors[0], factors[1]), slope, curve);
        }
        if (start[0] == 0) {
            return new double[] {0, slope[1] / curve[2]};
        }
        if (start[1] == 0) {
            return new double[] {slope[0] / curve[0], 0};
        }
        double determinant = curve[0] * curve[2] - curve[1] * curve[1];
        return new double[] {
            (curve[2] * slope[0] - curve[1] * slope[1]) / determinant,
            (curve[0] * slope[1] - curve[1] * slope[0]) / determinant
        };
    }

    private static void add(HeldOut each, double[] mixed, double[] slope, double[] curve) {
        double[] ngrams = each.scores().ngrams();
        double[] dense = each.scores().dense();
        double ngramMean = mean(mixed, ngrams);
        double denseMean = mean(mixed, dense);
        slope[0] += ngramMean - ngrams[each.label()];
        slope[1] += denseMean - dense[each.label()];
        for (int label = 0; label < mixed.length; label++) {
            double ngram = ngrams[label] - ngramMean;
            double other = dense[label] - denseMean;
            curve[0] += mixed[label] * ngram * ngram;
            curve[1] += mixed[label] * ngram * other;
            curve[2] += mixed[label] * other * other;
        }
    }

    private static double mean(double[] shares, double[] values) {
        double mean = 0;
        for (int i = 0; i < shares.length; i++) {
            mean += shares[i] * values[i];
        }
        return mean;
    }
}
