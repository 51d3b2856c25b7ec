package dev.attendant.sidecar.classification;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * How scores become probabilities that can be believed.
 *
 * @param alone factor on the n-gram lane's scores where it answers alone; 1 / temperature
 * @param ngrams factor on its scores in the mixture
 * @param dense factor on the dense lane's scores in the mixture
 * @param bar the probability from which on the n-gram lane answers alone; above 1 where it never may
 */
record Calibration(double alone, double ngrams, double dense, double bar) {

    /** From best to worst, as the lowest that costs little is wanted. */
    private static final double[] BARS = {0.8, 0.85, 0.9, 0.92, 0.94, 0.95, 0.96, 0.97, 0.98, 0.985, 0.99, 0.995};

    private static final double NEVER = 2;

    /** The share of all messages that may be answered worse because the encoder did not see them. */
    private static final double COST = 0.001;

    /** Below so many held-out examples a bar cannot be judged, and a high one is taken. */
    private static final int ENOUGH = 200;

    /**
     * The share of outsiders that n-grams alone may be sure of. They are never rejected, so this bounds what sparing
     * the encoder costs in rejection; some of them are texts that this tenant does serve.
     */
    private static final double OUTSIDERS = 0.04;

    static Calibration fit(List<HeldOut> held, List<HeldOut> outsiders) {
        double alone = new MixFit(held, 1, 0).factors()[0];
        double[] mix = new MixFit(held, 0.4, 0.8).factors();
        return new Calibration(alone, mix[0], mix[1], NEVER).withBar(held, outsiders);
    }

    private Calibration withBar(List<HeldOut> held, List<HeldOut> outsiders) {
        for (double candidate : BARS) {
            boolean judged = held.size() >= ENOUGH || candidate >= 0.95;
            boolean cheap = cost(held, candidate) <= COST * held.size();
            if (judged && cheap && over(outsiders, candidate) <= OUTSIDERS * outsiders.size()) {
                return new Calibration(alone, ngrams, dense, candidate);
            }
        }
        return this;
    }

    /** How many more messages are answered wrongly by the n-gram lane, where it is over the bar, than by both. */
    private double cost(List<HeldOut> held, double candidate) {
        int cost = 0;
        for (HeldOut each : held) {
            double[] fast = fast(each.scores().ngrams());
            int best = best(fast);
            if (fast[best] >= candidate) {
                cost += best == each.label() ? 0 : 1;
                cost -= best(mixed(each.scores())) == each.label() ? 0 : 1;
            }
        }
        return cost;
    }

    private long over(List<HeldOut> outsiders, double candidate) {
        return outsiders.stream()
                .map(each -> fast(each.scores().ngrams()))
                .filter(fast -> fast[best(fast)] >= candidate)
                .count();
    }

    /** Probabilities by the n-gram lane alone. */
    double[] fast(double[] scores) {
        double[] scaled = new double[scores.length];
        for (int label = 0; label < scores.length; label++) {
            scaled[label] = alone * scores[label];
        }
        return Softmax.of(scaled);
    }

    /** Probabilities by both lanes. */
    double[] mixed(LaneScores scores) {
        return scores.mixed(ngrams, dense);
    }

    static int best(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeDouble(alone);
        out.writeDouble(ngrams);
        out.writeDouble(dense);
        out.writeDouble(bar);
    }

    static Calibration read(DataInputStream in) throws IOException {
        return new Calibration(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
    }
}
