package dev.attendant.sidecar.retrieval;

import java.util.Collection;

/** Maps a ranking's scores to between 0 and 1, its worst to 0 and its best to 1. */
record Scale(double worst, double best) {

    static Scale of(Collection<Double> scores) {
        double worst = scores.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        return new Scale(worst, best(scores));
    }

    /** A scale whose 0 is the score 0, which a passage has that was not found. */
    static Scale fromZero(Collection<Double> scores) {
        return new Scale(0, best(scores));
    }

    double of(double score) {
        return best > worst ? (score - worst) / (best - worst) : 0;
    }

    private static double best(Collection<Double> scores) {
        return scores.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }
}
