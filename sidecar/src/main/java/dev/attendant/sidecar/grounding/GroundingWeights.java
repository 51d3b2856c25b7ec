package dev.attendant.sidecar.grounding;

import dev.attendant.sidecar.grounding.signal.Signal;
import dev.attendant.sidecar.grounding.signal.Signals;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * How likely a sentence is supported: a logistic regression over {@link Signal}s, none of which may speak for support.
 *
 * @param weights how much each signal speaks against it; none is below 0
 * @param bias how much speaks for it where nothing speaks against it
 */
public record GroundingWeights(Map<Signal, Double> weights, double bias) {

    private static final String SHIPPED = "/weights/grounding.properties";
    private static final String BIAS = "bias";
    /** A supported sentence counts as so many unsupported ones: an answer is lost where it is blocked. */
    private static final double SUPPORTED = 1.75;

    private static final double STEP = 0.3;
    private static final double DECAY = 5e-4;
    private static final int ROUNDS = 8000;

    public GroundingWeights {
        weights = Map.copyOf(weights);
    }

    /** Signals of a sentence, and whether it is supported. */
    public record Observation(Signals signals, boolean supported) {}

    /** The weights that ship with Attendant. */
    public static GroundingWeights shipped() {
        try (InputStream stream = GroundingWeights.class.getResourceAsStream(SHIPPED)) {
            if (stream == null) {
                throw new IllegalStateException(SHIPPED + " is not on the class path");
            }
            return read(stream);
        } catch (IOException failure) {
            throw new IllegalStateException(SHIPPED + " cannot be read", failure);
        }
    }

    private static GroundingWeights read(InputStream stream) throws IOException {
        Properties properties = new Properties();
        properties.load(stream);
        Map<Signal, Double> weights = new EnumMap<>(Signal.class);
        for (Signal signal : Signal.values()) {
            weights.put(signal, Double.parseDouble(properties.getProperty(signal.name())));
        }
        return new GroundingWeights(weights, Double.parseDouble(properties.getProperty(BIAS)));
    }

    /** A line for each signal with its weight, and one for the bias. */
    public String written() {
        StringBuilder lines = new StringBuilder();
        Stream.of(Signal.values())
                .forEach(signal -> lines.append("%s=%s%n".formatted(signal, weights.getOrDefault(signal, 0.0))));
        return lines.append("%s=%s%n".formatted(BIAS, bias)).toString();
    }

    /** The probability that a sentence is supported. */
    public double probability(Signals signals) {
        double sum = bias;
        for (Map.Entry<Signal, Double> weight : weights.entrySet()) {
            sum -= weight.getValue() * signals.get(weight.getKey());
        }
        return logistic(sum);
    }

    /** What speaks most against it, if anything does. */
    public Optional<Signal> worst(Signals signals) {
        return weights.entrySet().stream()
                .filter(weight -> weight.getValue() * signals.get(weight.getKey()) > 0)
                .max(Comparator.comparingDouble(weight -> weight.getValue() * signals.get(weight.getKey())))
                .map(Map.Entry::getKey);
    }

    /**
     * Fits by full-batch gradient descent on the log loss with L2 weight decay, each weight held at 0 or above; the
     * same input gives the same weights.
     */
    public static GroundingWeights fit(List<Observation> observations) {
        if (observations.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to fit");
        }
        double[] weights = new double[Signal.values().length];
        double bias = 0;
        double[][] values =
                observations.stream().map(each -> values(each.signals())).toArray(double[][]::new);
        for (int round = 0; round < ROUNDS; round++) {
            double[] gradient = new double[weights.length];
            double error = 0;
            for (int i = 0; i < values.length; i++) {
                double off = observations.get(i).supported()
                        ? SUPPORTED * (logistic(bias - dot(weights, values[i])) - 1)
                        : logistic(bias - dot(weights, values[i]));
                error += off;
                for (int s = 0; s < weights.length; s++) {
                    gradient[s] -= off * values[i][s];
                }
            }
            for (int s = 0; s < weights.length; s++) {
                weights[s] = Math.max(0, weights[s] - STEP * (gradient[s] / values.length + DECAY * weights[s]));
            }
            bias -= STEP * error / values.length;
        }
        return of(weights, bias);
    }

    private static GroundingWeights of(double[] fitted, double bias) {
        Map<Signal, Double> weights = new EnumMap<>(Signal.class);
        int place = 0;
        for (Signal signal : Signal.values()) {
            weights.put(signal, fitted[place]);
            place++;
        }
        return new GroundingWeights(weights, bias);
    }

    private static double[] values(Signals signals) {
        return Stream.of(Signal.values()).mapToDouble(signals::get).toArray();
    }

    private static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }

    private static double logistic(double value) {
        return 1 / (1 + Math.exp(-value));
    }
}
