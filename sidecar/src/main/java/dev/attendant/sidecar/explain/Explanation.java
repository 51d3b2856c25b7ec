package dev.attendant.sidecar.explain;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why a stage came to what it came to.
 *
 * @param decision what it came to, in a word or two
 * @param rule which rule decided, as a sentence a person can read
 * @param scores the figures it looked at, by name
 * @param thresholds the figures they were held against, by the same names
 */
public record Explanation(String decision, String rule, Map<String, Double> scores, Map<String, Double> thresholds) {

    public Explanation {
        scores = Map.copyOf(scores);
        thresholds = Map.copyOf(thresholds);
    }

    public static Explanation of(String decision, String rule) {
        return new Explanation(decision, rule, Map.of(), Map.of());
    }

    public Explanation score(String name, double value) {
        return new Explanation(decision, rule, with(scores, name, value), thresholds);
    }

    /** Adds a score with the threshold it was held against. */
    public Explanation score(String name, double value, double threshold) {
        return new Explanation(decision, rule, with(scores, name, value), with(thresholds, name, threshold));
    }

    private static Map<String, Double> with(Map<String, Double> map, String name, double value) {
        Map<String, Double> more = new LinkedHashMap<>(map);
        more.put(name, Math.round(value * 10_000) / 10_000.0);
        return more;
    }
}
