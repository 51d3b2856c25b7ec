package dev.attendant.sidecar.classification;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How good answers are. All figures are fractions between 0 and 1.
 *
 * @param accuracy share of right answers
 * @param macroF1 mean over the labels of the harmonic mean of precision and recall
 * @param ece expected calibration error: by how much confidence and accuracy differ, in 15 bins of confidence
 * @param coverageAt85 share of answers of which the classifier is sure by .85 or more
 * @param accuracyAt85 share of right ones among those; 0 where there are none
 * @param f1ByLabel the harmonic mean of precision and recall, for each label
 */
public record Quality(
        double accuracy,
        double macroF1,
        double ece,
        double coverageAt85,
        double accuracyAt85,
        Map<String, Double> f1ByLabel) {

    private static final int BINS = 15;
    private static final double SURE = 0.85;

    public Quality {
        f1ByLabel = Map.copyOf(f1ByLabel);
    }

    /**
     * One answer.
     *
     * @param truth the true label
     * @param label the one answered
     * @param confidence between 0 and 1
     */
    public record Answer(String truth, String label, double confidence) {

        boolean isRight() {
            return truth.equals(label);
        }
    }

    /** @throws IllegalArgumentException where there are no answers */
    public static Quality of(List<Answer> answers) {
        if (answers.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to measure");
        }
        Map<String, Double> byLabel = f1ByLabel(answers);
        List<Answer> sure =
                answers.stream().filter(each -> each.confidence() >= SURE).toList();
        return new Quality(
                accuracy(answers),
                byLabel.values().stream().mapToDouble(f1 -> f1).average().orElse(0),
                calibrationError(answers),
                (double) sure.size() / answers.size(),
                accuracy(sure),
                byLabel);
    }

    private static double accuracy(List<Answer> answers) {
        return answers.stream()
                .mapToInt(each -> each.isRight() ? 1 : 0)
                .average()
                .orElse(0);
    }

    /** Of the labels that are true somewhere. */
    private static Map<String, Double> f1ByLabel(List<Answer> answers) {
        Map<String, Long> right =
                counts(answers.stream().filter(Answer::isRight).map(Answer::truth));
        Map<String, Long> answered = counts(answers.stream().map(Answer::label));
        Map<String, Double> f1 = new TreeMap<>();
        counts(answers.stream().map(Answer::truth)).forEach((label, there) -> {
            double both = there + answered.getOrDefault(label, 0L);
            f1.put(label, 2 * right.getOrDefault(label, 0L) / both);
        });
        return f1;
    }

    private static Map<String, Long> counts(Stream<String> labels) {
        return labels.collect(Collectors.groupingBy(label -> label, Collectors.counting()));
    }

    private static double calibrationError(List<Answer> answers) {
        double[] surplus = new double[BINS];
        for (Answer each : answers) {
            int bin = Math.min(BINS - 1, (int) (each.confidence() * BINS));
            surplus[bin] += each.confidence() - (each.isRight() ? 1 : 0);
        }
        double sum = 0;
        for (double bin : surplus) {
            sum += Math.abs(bin);
        }
        return sum / answers.size();
    }
}
