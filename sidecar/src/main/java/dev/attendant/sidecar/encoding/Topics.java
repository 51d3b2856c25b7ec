package dev.attendant.sidecar.encoding;

/** Tells from meanings which topics texts are about, so that two can be held against each other. */
@FunctionalInterface
public interface Topics {

    /** Knows no topic. */
    Topics NONE = meaning -> new double[0];

    /**
     * The probability of each topic, always in the same order; what is about none of them leaves less than 1 in all.
     */
    double[] of(Embedding meaning);

    /** How far two texts are about the same, between 0 and 1 (Bhattacharyya 1943). */
    static double shared(double[] one, double[] other) {
        double shared = 0;
        for (int topic = 0; topic < one.length; topic++) {
            shared += Math.sqrt(one[topic] * other[topic]);
        }
        return shared;
    }
}
