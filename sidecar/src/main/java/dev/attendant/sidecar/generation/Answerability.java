package dev.attendant.sidecar.generation;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final double DECAY = 3e-3;
    private static final int ROUNDS = 20_000;

    public Answerability {
        weights = List.copyOf(weights);
        if (weights.size() != Signals.COUNT) {
            throw new IllegalArgumentException(Signals.COUNT + " weights are needed, but there are " + weights.size());
        }
    }

    /**
     * Signals with whether the first hit did answer.
     *
     * @param weight how much it counts against others
     */
    public record Observation(Signals signals, boolean answered, double weight) {

        /** One that counts as one. */
        public Observation(Signals signals, boolean answered) {
            this(signals, answered, 1);
        }
    }

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

    /** Weights by the names of the signals; empty where they are of other signals than this version's. */
    public static Optional<Answerability> of(Map<String, Double> byName) {
        if (byName.size() != Signals.COUNT + 1
                || !byName.containsKey(BIAS)
                || !byName.keySet().containsAll(Signals.NAMES)) {
            return Optional.empty();
        }
        List<Double> weights = Signals.NAMES.stream().map(byName::get).toList();
        return Optional.of(new Answerability(weights, byName.get(BIAS)));
    }

    /** The weights by the names of the signals, and the intercept as {@code bias}. */
    public Map<String, Double> byName() {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < Signals.COUNT; i++) {
            named.put(Signals.NAMES.get(i), weights.get(i));
        }
        named.put(BIAS, bias);
        return named;
    }

    /**
     * Fits by full-batch gradient descent on the log loss with L2 weight decay; the same input gives the same weights.
     * Each signal speaks for an answer: no weight is below zero, which would fit one knowledge base and mislead in
     * others.
     */
    public static Answerability fit(List<Observation> observations) {
        Answerability nothing = new Answerability(Collections.nCopies(Signals.COUNT, 0.0), 0);
        return nothing.descended(observations, DECAY, 0);
    }

    /**
     * Fits these weights to other observations, which move them the less the fewer they are: the most likely weights
     * where each is held beforehand to lie around its value here with a variance of one.
     */
    public Answerability refitted(List<Observation> observations) {
        return descended(observations, 1 / total(observations), Double.NEGATIVE_INFINITY);
    }

    /** Descends from these weights, towards which all are drawn; none gets below {@code least}. */
    private Answerability descended(List<Observation> observations, double decay, double least) {
        if (observations.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to fit");
        }
        double[] start = all();
        double[] fitted = start.clone();
        double total = total(observations);
        for (int round = 0; round < ROUNDS; round++) {
            double[] gradient = gradient(fitted, observations);
            for (int i = 0; i < fitted.length; i++) {
                fitted[i] -= STEP * (gradient[i] / total + decay * (fitted[i] - start[i]));
            }
            for (int i = 0; i < Signals.COUNT; i++) {
                fitted[i] = Math.max(least, fitted[i]);
            }
        }
        return new Answerability(
                Arrays.stream(fitted).limit(Signals.COUNT).boxed().toList(), fitted[Signals.COUNT]);
    }

    private static double total(List<Observation> observations) {
        return observations.stream().mapToDouble(Observation::weight).sum();
    }

    private static double[] gradient(double[] weights, List<Observation> observations) {
        double[] gradient = new double[weights.length];
        for (Observation observation : observations) {
            double[] values = observation.signals().values();
            double error = observation.weight() * (logistic(weights, values) - (observation.answered() ? 1 : 0));
            for (int i = 0; i < values.length; i++) {
                gradient[i] += error * values[i];
            }
            gradient[Signals.COUNT] += error;
        }
        return gradient;
    }

    /** Between 0 and 1. */
    public double of(Signals signals) {
        return logistic(all(), signals.values());
    }

    private double[] all() {
        double[] all = new double[Signals.COUNT + 1];
        Arrays.setAll(all, i -> i < Signals.COUNT ? weights.get(i) : bias);
        return all;
    }

    private static double logistic(double[] weights, double[] values) {
        double sum = weights[values.length];
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
