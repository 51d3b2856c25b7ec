package dev.attendant.bench.understanding;

import dev.attendant.sidecar.classification.LabelledText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What one contender did.
 *
 * @param trainSeconds time to learn, wall clock
 * @param labels the label given to each test text, in order; empty where it gave none
 * @param micros time for each, in microseconds
 */
record Trial(double trainSeconds, List<String> labels, List<Double> micros) {

    private static final int WARM_UP = 300;

    Trial {
        labels = List.copyOf(labels);
        micros = List.copyOf(micros);
    }

    /** Classifies text by text on this thread, after a warm-up that is thrown away. */
    static Trial classifying(double trainSeconds, List<LabelledText> test, Function<String, String> classify) {
        classified(trainSeconds, test.subList(0, Math.min(WARM_UP, test.size())), classify);
        return classified(trainSeconds, test, classify);
    }

    private static Trial classified(double trainSeconds, List<LabelledText> test, Function<String, String> classify) {
        List<String> labels = new ArrayList<>();
        List<Double> micros = new ArrayList<>();
        for (LabelledText each : test) {
            long started = System.nanoTime();
            labels.add(classify.apply(each.text()));
            micros.add((System.nanoTime() - started) / 1e3);
        }
        return new Trial(trainSeconds, labels, micros);
    }

    static double secondsSince(long started) {
        return (System.nanoTime() - started) / 1e9;
    }
}
