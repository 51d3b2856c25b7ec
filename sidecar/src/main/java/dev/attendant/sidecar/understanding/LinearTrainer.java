package dev.attendant.sidecar.understanding;

import dev.attendant.sidecar.encoding.Embedding;
import java.util.List;

/**
 * Fits a {@link LinearClassifier} by full-batch gradient descent with momentum on the cross-entropy, with L2 weight
 * decay and labels weighted so that each counts alike. Starts from zero and draws nothing by chance: the same examples
 * give the same weights.
 */
public final class LinearTrainer {

    private static final double MOMENTUM = 0.9;

    private final double step;
    private final double decay;
    private final int rounds;

    /**
     * @param step learning rate
     * @param decay weight of the squared weights in the loss
     * @param rounds passes over all examples
     */
    public LinearTrainer(double step, double decay, int rounds) {
        this.step = step;
        this.decay = decay;
        this.rounds = rounds;
    }

    /** An embedded text with its label. */
    public record Example(Embedding embedding, String label) {}

    /**
     * Fits a classifier.
     *
     * @throws IllegalArgumentException where there are fewer than two labels
     */
    public LinearClassifier train(List<Example> examples) {
        List<String> labels =
                examples.stream().map(Example::label).distinct().sorted().toList();
        if (labels.size() < 2) {
            throw new IllegalArgumentException("training needs at least two labels, but there is " + labels);
        }
        int dimensions = examples.getFirst().embedding().dimensions();
        double[][] weights = new double[labels.size()][dimensions + 1];
        double[][] speed = new double[labels.size()][dimensions + 1];
        for (int round = 0; round < rounds; round++) {
            descend(weights, speed, gradient(examples, labels, weights));
        }
        return classifier(labels, weights, dimensions);
    }

    private double[][] gradient(List<Example> examples, List<String> labels, double[][] weights) {
        int dimensions = weights[0].length - 1;
        double[][] gradient = new double[weights.length][dimensions + 1];
        double[] perLabel = labels.stream()
                .mapToDouble(label -> examples.stream()
                        .filter(example -> example.label().equals(label))
                        .count())
                .toArray();
        for (Example example : examples) {
            int gold = labels.indexOf(example.label());
            double[] shares = Softmax.of(scores(weights, example.embedding()));
            double weight = 1 / (perLabel[gold] * labels.size());
            for (int label = 0; label < shares.length; label++) {
                addError(gradient[label], example.embedding(), weight * (shares[label] - (label == gold ? 1 : 0)));
            }
        }
        return gradient;
    }

    private static void addError(double[] gradient, Embedding embedding, double error) {
        int dimensions = gradient.length - 1;
        for (int d = 0; d < dimensions; d++) {
            gradient[d] += error * embedding.at(d);
        }
        gradient[dimensions] += error;
    }

    private void descend(double[][] weights, double[][] speed, double[][] gradient) {
        for (int label = 0; label < weights.length; label++) {
            for (int d = 0; d < weights[label].length; d++) {
                double slope = gradient[label][d] + decay * weights[label][d];
                speed[label][d] = MOMENTUM * speed[label][d] - step * slope;
                weights[label][d] += speed[label][d];
            }
        }
    }

    private static double[] scores(double[][] weights, Embedding embedding) {
        double[] scores = new double[weights.length];
        int dimensions = embedding.dimensions();
        for (int label = 0; label < weights.length; label++) {
            scores[label] = weights[label][dimensions];
            for (int d = 0; d < dimensions; d++) {
                scores[label] += weights[label][d] * embedding.at(d);
            }
        }
        return scores;
    }

    private static LinearClassifier classifier(List<String> labels, double[][] weights, int dimensions) {
        float[][] kept = new float[labels.size()][dimensions];
        float[] biases = new float[labels.size()];
        for (int label = 0; label < labels.size(); label++) {
            for (int d = 0; d < dimensions; d++) {
                kept[label][d] = (float) weights[label][d];
            }
            biases[label] = (float) weights[label][dimensions];
        }
        return new LinearClassifier(labels, kept, biases);
    }
}
