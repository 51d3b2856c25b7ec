package dev.attendant.sidecar.classification;

/** Scores as shares of one. */
final class Softmax {

    private static final double SMALLEST = 1e-6;

    private Softmax() {}

    /** exp(s_k) / Σ exp(s_j), computed from the largest score down so that nothing overflows. */
    static double[] of(double[] scores) {
        double largest = largest(scores);
        double[] shares = new double[scores.length];
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            shares[i] = Math.exp(scores[i] - largest);
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    /** log Σ exp(s_j). */
    static double logSum(double[] scores) {
        double largest = largest(scores);
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score - largest);
        }
        return largest + Math.log(sum);
    }

    /** Σ -p log p, in nats. */
    static double entropy(double[] shares) {
        double entropy = 0;
        for (double share : shares) {
            entropy -= share > 0 ? share * Math.log(share) : 0;
        }
        return entropy;
    }

    /** log(p / (1 - p)), bounded so that a probability of 0 or 1 stays a number. */
    static double logOdds(double probability) {
        return Math.log((probability + SMALLEST) / (1 - probability + SMALLEST));
    }

    private static double largest(double[] scores) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            largest = Math.max(largest, score);
        }
        return largest;
    }
}
