package dev.attendant.sidecar.classification;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A linear classifier over the {@link Ngrams} of a text. A bucket that a text has counts as much as it is {@link Rarity
 * rare}, and all of a text's together have length 1. Weights have 8 bits, with one scale for each label.
 */
final class NgramLane {

    private static final int MOST_WEIGHTS = 1 << 27;

    private final Rarity rarity;
    private final byte[] weights;
    private final float[] scales;
    private final float[] biases;

    private NgramLane(Rarity rarity, byte[] weights, float[] scales, float[] biases) {
        this.rarity = rarity;
        this.weights = weights;
        this.scales = scales;
        this.biases = biases;
    }

    /** @param weights a row of labels for each bucket, one behind the other */
    static NgramLane rounded(Rarity rarity, float[] weights, float[] biases) {
        float[] effective = new float[weights.length];
        for (int i = 0; i < weights.length; i++) {
            effective[i] = weights[i] * rarity.of(i / biases.length);
        }
        float[] scales = scales(effective, biases.length);
        byte[] rounded = new byte[weights.length];
        for (int i = 0; i < weights.length; i++) {
            rounded[i] = (byte) Math.round(effective[i] / scales[i % biases.length]);
        }
        return new NgramLane(rarity, rounded, scales, biases.clone());
    }

    private static float[] scales(float[] weights, int labels) {
        float[] scales = new float[labels];
        for (int i = 0; i < weights.length; i++) {
            scales[i % labels] = Math.max(scales[i % labels], Math.abs(weights[i]) / Byte.MAX_VALUE);
        }
        for (int label = 0; label < labels; label++) {
            scales[label] = scales[label] == 0 ? 1 : scales[label];
        }
        return scales;
    }

    long bytes() {
        return weights.length + (long) rarity.buckets();
    }

    /** The score of each label; the higher, the likelier. */
    double[] scores(String text) {
        return scores(buckets(text));
    }

    int[] buckets(String text) {
        return Ngrams.of(text, rarity.buckets());
    }

    double[] scores(int[] buckets) {
        int[] sums = new int[scales.length];
        for (int bucket : buckets) {
            addRow(sums, bucket * scales.length);
        }
        float norm = rarity.norm(buckets);
        double[] scores = new double[sums.length];
        for (int label = 0; label < scores.length; label++) {
            scores[label] = biases[label] + sums[label] * scales[label] * norm;
        }
        return scores;
    }

    private void addRow(int[] sums, int start) {
        for (int label = 0; label < sums.length; label++) {
            sums[label] += weights[start + label];
        }
    }

    /** Which share of a text's buckets was seen in training, between 0 and 1. */
    double known(int[] buckets) {
        int known = 0;
        for (int bucket : buckets) {
            known += isKnown(bucket) ? 1 : 0;
        }
        return buckets.length == 0 ? 0 : (double) known / buckets.length;
    }

    private boolean isKnown(int bucket) {
        for (int label = 0; label < scales.length; label++) {
            if (weights[bucket * scales.length + label] != 0) {
                return true;
            }
        }
        return false;
    }

    void write(DataOutputStream out) throws IOException {
        rarity.write(out);
        for (int label = 0; label < scales.length; label++) {
            out.writeFloat(scales[label]);
            out.writeFloat(biases[label]);
        }
        out.write(weights);
    }

    static NgramLane read(DataInputStream in, int labels) throws IOException {
        Rarity rarity = Rarity.read(in);
        if ((long) rarity.buckets() * labels > MOST_WEIGHTS) {
            throw new IOException("a classifier has no " + rarity.buckets() + " buckets for " + labels + " labels");
        }
        float[] scales = new float[labels];
        float[] biases = new float[labels];
        for (int label = 0; label < labels; label++) {
            scales[label] = in.readFloat();
            biases[label] = in.readFloat();
        }
        byte[] weights = new byte[rarity.buckets() * labels];
        in.readFully(weights);
        return new NgramLane(rarity, weights, scales, biases);
    }
}
