package dev.attendant.sidecar.classification;

import dev.attendant.sidecar.encoding.Embedding;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A linear classifier over the features of a text's reading. Its file has 16 bits a weight (IEEE 754 half precision).
 */
final class DenseLane {

    private static final int MOST_DIMENSIONS = 1 << 14;
    private static final int MOST_WEIGHTS = 1 << 25;

    private final float[] weights;
    private final float[] biases;

    /** @param weights a row of labels for each dimension, one behind the other */
    DenseLane(float[] weights, float[] biases) {
        this.weights = weights;
        this.biases = biases;
    }

    /** Weights as their file keeps them. */
    static DenseLane rounded(float[] weights, float[] biases) {
        float[] rounded = new float[weights.length];
        for (int i = 0; i < weights.length; i++) {
            rounded[i] = Float.float16ToFloat(Float.floatToFloat16(weights[i]));
        }
        return new DenseLane(rounded, biases);
    }

    int dimensions() {
        return weights.length / biases.length;
    }

    long bytes() {
        return (long) Float.BYTES * weights.length;
    }

    /** The score of each label; the higher, the likelier. */
    double[] scores(Embedding features) {
        if (features.dimensions() != dimensions()) {
            throw new IllegalArgumentException("the classifier was trained on %d dimensions, but the encoder has %d"
                    .formatted(dimensions(), features.dimensions()));
        }
        float[] sums = biases.clone();
        for (int d = 0; d < features.dimensions(); d++) {
            addRow(sums, d * sums.length, features.at(d));
        }
        double[] scores = new double[sums.length];
        for (int label = 0; label < sums.length; label++) {
            scores[label] = sums[label];
        }
        return scores;
    }

    private void addRow(float[] sums, int start, float factor) {
        for (int label = 0; label < sums.length; label++) {
            sums[label] += factor * weights[start + label];
        }
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(dimensions());
        for (float bias : biases) {
            out.writeFloat(bias);
        }
        for (float weight : weights) {
            out.writeShort(Float.floatToFloat16(weight));
        }
    }

    static DenseLane read(DataInputStream in, int labels) throws IOException {
        int dimensions = in.readInt();
        if (dimensions < 1 || dimensions > MOST_DIMENSIONS || (long) dimensions * labels > MOST_WEIGHTS) {
            throw new IOException("a classifier has no " + dimensions + " dimensions");
        }
        float[] biases = new float[labels];
        for (int label = 0; label < labels; label++) {
            biases[label] = in.readFloat();
        }
        float[] weights = new float[dimensions * labels];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Float.float16ToFloat(in.readShort());
        }
        return new DenseLane(weights, biases);
    }
}
