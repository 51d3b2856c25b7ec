package dev.attendant.sidecar.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * Tells messages of no known intent from the others, by a logistic function of their signs. At one half the model says
 * that it does not know.
 */
final class Rejection {

    private static final int MOST_SIGNS = 64;

    private final double[] factors;
    private final double bias;

    Rejection(double[] factors, double bias) {
        this.factors = factors.clone();
        this.bias = bias;
    }

    /** How strange a message is; above 0 it is rejected. */
    double score(List<Double> signs) {
        double score = bias;
        for (int i = 0; i < factors.length; i++) {
            score += factors[i] * signs.get(i);
        }
        return score;
    }

    /** The share of doubt that the message has any known intent, between 0 and 1. */
    double outside(List<Double> signs) {
        return 1 / (1 + Math.exp(-score(signs)));
    }

    /** The same weights, with {@code score} as the one from which on a message is rejected. */
    Rejection from(double score) {
        return new Rejection(factors, bias - score);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(factors.length);
        for (double factor : factors) {
            out.writeDouble(factor);
        }
        out.writeDouble(bias);
    }

    static Rejection read(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 1 || count > MOST_SIGNS) {
            throw new IOException("a model has no " + count + " signs");
        }
        double[] factors = new double[count];
        for (int i = 0; i < count; i++) {
            factors[i] = in.readDouble();
        }
        return new Rejection(factors, in.readDouble());
    }
}
