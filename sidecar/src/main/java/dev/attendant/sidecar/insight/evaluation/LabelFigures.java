package dev.attendant.sidecar.insight.evaluation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How well labels are found in texts that have one or more. Figures are fractions between 0 and 1.
 *
 * @param accuracy the share of texts whose labels were found exactly
 * @param macroF1 the mean F1 of the labels that occur among the true ones
 * @param byLabel of each label that occurs among the true or the found ones
 * @param n how many texts there were
 */
public record LabelFigures(double accuracy, double macroF1, Map<String, Figure> byLabel, int n) {

    public LabelFigures {
        byLabel = Collections.unmodifiableMap(new TreeMap<>(byLabel));
    }

    /** Figures of one label; {@code n} counts the texts that truly have it. */
    public record Figure(double precision, double recall, double f1, int n) {}

    /** The true labels of a text, and those found. */
    public record Outcome(Set<String> truth, Set<String> found) {
        public Outcome {
            truth = Set.copyOf(truth);
            found = Set.copyOf(found);
        }

        static Outcome of(String truth, String found) {
            return new Outcome(Set.of(truth), Set.of(found));
        }
    }

    static LabelFigures of(List<Outcome> outcomes) {
        Set<String> labels = new TreeSet<>();
        outcomes.forEach(each -> {
            labels.addAll(each.truth());
            labels.addAll(each.found());
        });
        Map<String, Figure> byLabel = new TreeMap<>();
        labels.forEach(label -> byLabel.put(label, figure(outcomes, label)));
        return new LabelFigures(
                outcomes.stream()
                        .mapToInt(each -> each.truth().equals(each.found()) ? 1 : 0)
                        .average()
                        .orElse(0),
                byLabel.values().stream()
                        .filter(figure -> figure.n() > 0)
                        .mapToDouble(Figure::f1)
                        .average()
                        .orElse(0),
                byLabel,
                outcomes.size());
    }

    private static Figure figure(List<Outcome> outcomes, String label) {
        int truly = 0;
        int found = 0;
        int both = 0;
        for (Outcome each : outcomes) {
            boolean is = each.truth().contains(label);
            boolean said = each.found().contains(label);
            truly += is ? 1 : 0;
            found += said ? 1 : 0;
            both += is && said ? 1 : 0;
        }
        return new Figure(share(both, found), share(both, truly), share(2 * both, truly + found), truly);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
