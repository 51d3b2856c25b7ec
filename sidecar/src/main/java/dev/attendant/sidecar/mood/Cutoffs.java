package dev.attendant.sidecar.mood;

import dev.attendant.sidecar.classification.Probabilities;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * From which probability on each label holds, where a text may have several.
 *
 * @param byLabel for each label, a probability between 0 and 1
 */
record Cutoffs(Map<String, Double> byLabel) {

    private static final int STEPS = 100;

    Cutoffs {
        byLabel = Map.copyOf(byLabel);
    }

    /** Probabilities that were predicted for a text, and its true labels. */
    record Judged(Probabilities probabilities, Set<String> truth) {
        Judged {
            truth = Set.copyOf(truth);
        }
    }

    /** Chooses for each label the cutoff with the highest F1; the lowest among equals. */
    static Cutoffs fit(List<Judged> examples, List<String> labels) {
        Map<String, Double> cutoffs = new TreeMap<>();
        for (String label : labels) {
            cutoffs.put(label, best(examples, label));
        }
        return new Cutoffs(cutoffs);
    }

    private static double best(List<Judged> examples, String label) {
        double best = 0.5;
        double highest = -1;
        for (int step = 1; step < STEPS; step++) {
            double cutoff = (double) step / STEPS;
            double f1 = f1(examples, label, cutoff);
            if (f1 > highest) {
                highest = f1;
                best = cutoff;
            }
        }
        return best;
    }

    private static double f1(List<Judged> examples, String label, double cutoff) {
        int both = 0;
        int either = 0;
        for (Judged each : examples) {
            boolean held = each.probabilities().of(label) >= cutoff;
            boolean right = each.truth().contains(label);
            both += held && right ? 2 : 0;
            either += (held ? 1 : 0) + (right ? 1 : 0);
        }
        return either == 0 ? 0 : (double) both / either;
    }

    /** The labels over their cutoffs; where there are none, the one that comes nearest to its own. */
    Set<String> over(Probabilities probabilities) {
        Set<String> held = new TreeSet<>();
        byLabel.forEach((label, cutoff) -> {
            if (probabilities.of(label) >= cutoff) {
                held.add(label);
            }
        });
        return held.isEmpty() ? Set.of(nearest(probabilities)) : held;
    }

    /** The label whose probability is the most in proportion to its cutoff; the first by name among equals. */
    String nearest(Probabilities probabilities) {
        String nearest = "";
        double most = -1;
        for (String label : new TreeSet<>(byLabel.keySet())) {
            double share = probabilities.of(label) / byLabel.getOrDefault(label, 1.0);
            if (share > most) {
                most = share;
                nearest = label;
            }
        }
        return nearest;
    }
}
