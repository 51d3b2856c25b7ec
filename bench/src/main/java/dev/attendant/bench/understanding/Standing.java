package dev.attendant.bench.understanding;

import dev.attendant.sidecar.classification.LabelledText;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How one contender did.
 *
 * @param accuracy share of test texts with the right label
 * @param macroF1 mean over the labels of the harmonic mean of precision and recall
 * @param trainSeconds wall clock, encoding included
 * @param p50Micros median time of one text, in microseconds
 * @param p99Micros 99th percentile of the same
 */
record Standing(String name, double accuracy, double macroF1, double trainSeconds, double p50Micros, double p99Micros) {

    static Standing of(String name, List<LabelledText> test, Trial trial) {
        List<String> gold = test.stream().map(LabelledText::label).toList();
        List<Double> micros = trial.micros().stream().sorted().toList();
        return new Standing(
                name,
                accuracy(gold, trial.labels()),
                macroF1(gold, trial.labels()),
                trial.trainSeconds(),
                micros.get(micros.size() / 2),
                micros.get(micros.size() * 99 / 100));
    }

    private static double accuracy(List<String> gold, List<String> given) {
        long right = IntStream.range(0, gold.size())
                .filter(i -> gold.get(i).equals(given.get(i)))
                .count();
        return (double) right / gold.size();
    }

    private static double macroF1(List<String> gold, List<String> given) {
        Map<String, Long> wanted = counts(gold.stream());
        Map<String, Long> answered = counts(given.stream());
        Map<String, Long> right = counts(IntStream.range(0, gold.size())
                .filter(i -> gold.get(i).equals(given.get(i)))
                .mapToObj(gold::get));
        return wanted.entrySet().stream()
                .mapToDouble(label -> 2.0
                        * right.getOrDefault(label.getKey(), 0L)
                        / (label.getValue() + answered.getOrDefault(label.getKey(), 0L)))
                .average()
                .orElse(0);
    }

    private static Map<String, Long> counts(Stream<String> labels) {
        return labels.collect(Collectors.groupingBy(label -> label, Collectors.counting()));
    }
}
