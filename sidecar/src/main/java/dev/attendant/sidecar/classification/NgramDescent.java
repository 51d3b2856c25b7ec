package dev.attendant.sidecar.classification;

import java.util.Arrays;

/** The weights of an {@link NgramLane} in the making, with the squares of their past slopes. */
final class NgramDescent {

    private static final float SMALLEST = 1e-6f;
    private static final float BIAS_STEP = 0.05f;

    private final Rarity rarity;
    private final Gold gold;
    private final float[] weights;
    private final float[] squares;
    private final float[] biases;
    private final float[] slope;

    NgramDescent(Rarity rarity, Gold gold) {
        this.rarity = rarity;
        this.gold = gold;
        biases = new float[gold.labels().size()];
        slope = new float[biases.length];
        weights = new float[Math.multiplyExact(rarity.buckets(), biases.length)];
        squares = new float[weights.length];
        Arrays.fill(squares, SMALLEST);
    }

    void step(int[] text, int example, float step) {
        float norm = rarity.norm(text);
        gold.toSlope(example, Softmax.of(scores(text, norm)), slope);
        for (int label = 0; label < slope.length; label++) {
            biases[label] -= BIAS_STEP * step * slope[label];
        }
        for (int bucket : text) {
            descend(bucket * slope.length, norm * rarity.of(bucket), step);
        }
    }

    private double[] scores(int[] text, float norm) {
        float[] sums = biases.clone();
        for (int bucket : text) {
            addRow(sums, bucket * sums.length, norm * rarity.of(bucket));
        }
        double[] scores = new double[sums.length];
        for (int label = 0; label < scores.length; label++) {
            scores[label] = sums[label];
        }
        return scores;
    }

    private void addRow(float[] sums, int start, float factor) {
        for (int label = 0; label < sums.length; label++) {
            sums[label] += factor * weights[start + label];
        }
    }

    private void descend(int start, float factor, float step) {
        for (int label = 0; label < slope.length; label++) {
            float each = factor * slope[label];
            float square = squares[start + label] + each * each;
            squares[start + label] = square;
            weights[start + label] -= step * each / (float) Math.sqrt(square);
        }
    }

    NgramLane lane() {
        return NgramLane.rounded(rarity, weights, biases);
    }
}
