package dev.attendant.sidecar.adapter.onnx;

import dev.attendant.sidecar.encoding.Embedding;
import java.util.Arrays;

/** How likely something is, by the features of a text: a weight for each dimension, and a bias. */
final class LogOdds {

    private static final String KEY = "log-odds";

    private final double[] weights;
    private final double bias;

    private LogOdds(double[] weights, double bias) {
        this.weights = weights;
        this.bias = bias;
    }

    /**
     * What a branch has learned on top of its layers, from the metadata that goes along with them.
     *
     * @throws IllegalStateException where it has no such
     */
    static LogOdds of(OnnxModel model) {
        String written = model.metadata().getOrDefault(KEY, "");
        if (written.isEmpty()) {
            throw new IllegalStateException("the branch says nothing of likelihood; ./scripts/train-reader makes one");
        }
        double[] numbers = Arrays.stream(written.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new LogOdds(Arrays.copyOf(numbers, numbers.length - 1), numbers[numbers.length - 1]);
    }

    double of(Embedding features) {
        double sum = bias;
        for (int d = 0; d < weights.length; d++) {
            sum += weights[d] * features.at(d);
        }
        return sum;
    }
}
