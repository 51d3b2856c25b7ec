package dev.attendant.sidecar.generation;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/**
 * The calibrated probability that the first hit answers the question: a logistic regression over {@link Signals}.
 *
 * @param weights one for each signal
 * @param bias the intercept
 */
public record Answerability(List<Double> weights, double bias) {

    private static final String SHIPPED = "/weights/answerability.properties";
    private static final String BIAS = "bias";
    private static final double STEP = 0.5;
    private static final double DECAY = 1e-3;
    private static final int ROUNDS = 20_000;

    public Answerability {
        weights = List.copyOf(weights);
        if (weights.size() != Signals.COUNT) {
            throw new IllegalArgumentException(Signals.COUNT + " weights are needed, but there are " + weights.size());
        }
    }

    /** Signals with whether the first hit did answer. */
    public record Observation(Signals signals, boolean answered) {}

    /** The weights that ship with Attendant, fitted on the sample help centre. */
    public static Answerability shipped() {
        try (InputStream stream = Answerability.class.getResourceAsStream(SHIPPED)) {
            if (stream == null) {
                throw new IllegalStateException(SHIPPED + " is not on the class path");
            }
            return read(stream);
        } catch (IOException failure) {
            throw new IllegalStateException(SHIPPED + " cannot be read", failure);
        }
    }

    /** Reads what {@link #written} wrote. */
    static Answerability read(InputStream stream) throws IOException {
        Properties properties = new Properties();
        properties.load(stream);
        List<Double> weights = Signals.NAMES.stream()
                .map(name -> Double.parseDouble(properties.getProperty(name)))
                .toList();
        return new Answerability(weights, Double.parseDouble(properties.getProperty(BIAS)));
    }

    /** A line for each signal with its weight, and one for the bias. */
    public String written() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < Signals.COUNT; i++) {
            lines.append(Signals.NAMES.get(i))
                    .append('=')
                    .append(weights.get(i))
                    .append('\n');
        }
        return lines.append(BIAS).append('=').append(bias).append('\n').toString();
    }

    /**
     * Fits by full-batch gradient descent on the log loss with L2 weight decay; the same input gives the same weights.
     */
    public static Answerability fit(List<Observation> observations) {
        if (observations.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to fit");
        }
        double[] weights = new double[Signals.COUNT + 1];
        for (int round = 0; round < ROUNDS; round++) {
            double[] gradient = new double[weights.length];
            for (Observation observation : observations) {
                double[] values = observation.signals().values();
                double error = logistic(weights, values) - (observation.answered() ? 1 : 0);
                for (int i = 0; i < values.length; i++) {
                    gradient[i] += error * values[i];
                }
                gradient[Signals.COUNT] += error;
            }
            for (int i = 0; i < weights.length; i++) {
                weights[i] -= STEP * (gradient[i] / observations.size() + DECAY * weights[i]);
            }
        }
        return new Answerability(
                Arrays.stream(weights).limit(Signals.COUNT).boxed().toList(), weights[Signals.COUNT]);
    }

    /** Between 0 and 1. */
    public double of(Signals signals) {
        double[] all = new double[Signals.COUNT + 1];
        Arrays.setAll(all, i -> i < Signals.COUNT ? weights.get(i) : bias);
        return logistic(all, signals.values());
    }

    private static double logistic(double[] weights, double[] values) {
        double sum = weights[values.length];
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
