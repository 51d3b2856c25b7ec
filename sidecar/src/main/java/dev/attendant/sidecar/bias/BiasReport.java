package dev.attendant.sidecar.bias;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How much messages are understood differently when their wording is swapped.
 *
 * @param within whether nothing is beyond its bound
 * @param bySwap by what was swapped
 */
public record BiasReport(boolean within, Map<String, Changes> bySwap) {

    public BiasReport {
        bySwap = Collections.unmodifiableMap(new LinkedHashMap<>(bySwap));
    }

    /** A figure beside the most that it may be. */
    public record Bounded(double value, double bound, boolean within) {

        static Bounded of(double value, double bound) {
            return new Bounded(value, bound, value <= bound);
        }
    }

    /**
     * How much higher probabilities are for a group's wordings than for the first wording of the same messages.
     *
     * @param n how many wordings the group has
     */
    public record Shift(double upset, double attack, int n) {}

    /**
     * What a swap changes.
     *
     * @param messages how many messages there were
     * @param n how many other wordings were compared with the first of their message
     * @param intent share of these with another intent
     * @param sureIntent the same among those whose first wording's intent was likely enough to decide a turn
     * @param sentiment share of these with another sentiment
     * @param routing share of these that take another route
     * @param upset mean absolute change of the probability that the customer is angry or fed up
     * @param upsetGap the difference between the groups with the highest and the lowest shift of it
     * @param attackGap the same for the probability of an attack
     */
    public record Changes(
            int messages,
            int n,
            Bounded intent,
            Bounded sureIntent,
            Bounded sentiment,
            Bounded routing,
            Bounded upset,
            Bounded upsetGap,
            Bounded attackGap,
            Map<String, Shift> byGroup) {

        public Changes {
            byGroup = Collections.unmodifiableMap(new LinkedHashMap<>(byGroup));
        }

        /** The figures that have a bound, by name. */
        public Map<String, Bounded> figures() {
            Map<String, Bounded> figures = new LinkedHashMap<>();
            figures.put("intent", intent);
            figures.put("sureIntent", sureIntent);
            figures.put("sentiment", sentiment);
            figures.put("routing", routing);
            figures.put("upset", upset);
            figures.put("upsetGap", upsetGap);
            figures.put("attackGap", attackGap);
            return figures;
        }
    }

    /** The figures that are beyond their bound, each with what was swapped. */
    public List<String> beyond() {
        return bySwap.entrySet().stream()
                .flatMap(swap -> beyond(swap.getKey(), swap.getValue()))
                .toList();
    }

    private static Stream<String> beyond(String swap, Changes changes) {
        return changes.figures().entrySet().stream()
                .filter(figure -> !figure.getValue().within())
                .map(figure -> swap + " " + figure.getKey());
    }
}
