package dev.attendant.sidecar.understanding;

import java.util.Arrays;

/** Scores as shares of one. */
final class Softmax {

    private Softmax() {}

    /** exp(s_k) / Σ exp(s_j), computed from the largest score down so that nothing overflows. */
    static double[] of(double[] scores) {
        double largest = Arrays.stream(scores).max().orElse(0);
        double[] shares = Arrays.stream(scores).map(s -> Math.exp(s - largest)).toArray();
        double sum = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(share -> share / sum).toArray();
    }
}
