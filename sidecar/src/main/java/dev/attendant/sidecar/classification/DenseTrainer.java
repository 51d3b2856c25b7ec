package dev.attendant.sidecar.classification;

import dev.attendant.sidecar.encoding.Embedding;
import java.util.Arrays;
import java.util.List;

/**
 * Fits a {@link DenseLane} to the cross-entropy with L2 decay, in small batches with {@link Adam}, whose step shrinks
 * linearly to nothing.
 */
final class DenseTrainer {

    private static final long SEED = 11;
    private static final int BATCH = 64;
    private static final int FEWEST_BATCHES = 1_500;

    /** Wide, as features have length 1 and weights grow large; a bias is a feature of 1, which needs less. */
    private static final float STEP = 0.2f;

    private static final float BIAS_STEP = 0.02f;

    private final int rounds;
    private final float decay;

    /**
     * @param rounds passes over all examples, at least; few examples are passed more often
     * @param decay weight of the squared weights in the loss
     */
    DenseTrainer(int rounds, double decay) {
        this.rounds = rounds;
        this.decay = (float) decay;
    }

    DenseLane fit(List<Embedding> features, Gold gold) {
        Descent descent = new Descent(features, gold);
        int batches = (gold.size() + BATCH - 1) / BATCH;
        int passes = Math.max(rounds, FEWEST_BATCHES / batches);
        Order order = new Order(gold.size(), SEED);
        for (int pass = 0; pass < passes; pass++) {
            int[] examples = order.next();
            for (int batch = 0; batch < batches; batch++) {
                float left = 1 - (float) (pass * batches + batch) / (passes * batches);
                int end = Math.min(examples.length, (batch + 1) * BATCH);
                descent.step(Arrays.copyOfRange(examples, batch * BATCH, end), left);
            }
        }
        return DenseLane.rounded(descent.weights, descent.biases);
    }

    /** Weights in the making. */
    private final class Descent {

        private final List<Embedding> features;
        private final Gold gold;
        private final float[] biases;
        private final float[] weights;
        private final Adam steps;
        private final Adam biasSteps;

        Descent(List<Embedding> features, Gold gold) {
            this.features = features;
            this.gold = gold;
            biases = new float[gold.labels().size()];
            weights = new float[features.getFirst().dimensions() * biases.length];
            steps = new Adam(weights.length);
            biasSteps = new Adam(biases.length);
        }

        void step(int[] batch, float left) {
            float[] slopes = decaying(batch.length);
            float[] biasSlopes = new float[biases.length];
            float[] slope = new float[biases.length];
            DenseLane lane = new DenseLane(weights, biases);
            for (int example : batch) {
                Embedding each = features.get(example);
                gold.toSlope(example, Softmax.of(lane.scores(each)), slope);
                add(slopes, each, slope);
                addRow(biasSlopes, 0, 1, slope);
            }
            steps.descend(weights, slopes, left * STEP);
            biasSteps.descend(biases, biasSlopes, left * BIAS_STEP);
        }

        /** Slopes are sums over the batch, not means, which makes no difference to Adam. */
        private float[] decaying(int examples) {
            float[] slopes = new float[weights.length];
            for (int i = 0; i < slopes.length; i++) {
                slopes[i] = decay * examples * weights[i];
            }
            return slopes;
        }

        private static void add(float[] slopes, Embedding features, float[] slope) {
            for (int d = 0; d < features.dimensions(); d++) {
                addRow(slopes, d * slope.length, features.at(d), slope);
            }
        }

        private static void addRow(float[] sums, int start, float factor, float[] row) {
            for (int label = 0; label < row.length; label++) {
                sums[start + label] += factor * row[label];
            }
        }
    }
}
