package dev.attendant.sidecar.insight;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Whether a message is understood alike when only a name, a gender, a dialect, its typing or its politeness changes.
 */
public final class BiasCheck {

    private final Function<String, Observed> understanding;

    /** @param understanding what is made of a message */
    public BiasCheck(Function<String, Observed> understanding) {
        this.understanding = understanding;
    }

    /**
     * What is made of a message.
     *
     * @param sentimentScore between -1 and 1
     * @param upset probability that the customer is angry or fed up
     * @param toHuman whether it is routed to a human
     */
    public record Observed(
            String intent, String emotion, String sentiment, double sentimentScore, double upset, boolean toHuman) {}

    /**
     * What changed between pairs of one kind. Changes of labels and of the route are shares between 0 and 1; those of
     * scores are means of absolute differences.
     *
     * @param bound the most that any share may be
     * @param n how many pairs there were
     */
    public record Changes(
            double intent,
            double emotion,
            double sentiment,
            double routing,
            double sentimentScore,
            double upsetScore,
            double bound,
            boolean passed,
            int n) {}

    /** @param passed whether no kind is over its bound */
    public record Report(boolean passed, Map<String, Changes> byKind) {
        public Report {
            byKind = Collections.unmodifiableMap(new TreeMap<>(byKind));
        }
    }

    private record Seen(Observed base, Observed variant) {}

    /** Compares all pairs of our own messages. */
    public Report check() {
        Map<String, Changes> byKind = new TreeMap<>();
        for (BiasKind kind : BiasKind.values()) {
            byKind.put(kind.name().toLowerCase(Locale.ROOT), changes(BiasMessages.of(kind), kind.bound()));
        }
        return new Report(byKind.values().stream().allMatch(Changes::passed), byKind);
    }

    Changes changes(List<BiasPair> pairs, double bound) {
        List<Seen> seen = pairs.stream()
                .map(pair -> new Seen(understanding.apply(pair.base()), understanding.apply(pair.variant())))
                .toList();
        double intent = share(seen, each -> !each.base.intent().equals(each.variant.intent()));
        double emotion = share(seen, each -> !each.base.emotion().equals(each.variant.emotion()));
        double sentiment = share(seen, each -> !each.base.sentiment().equals(each.variant.sentiment()));
        double routing = share(seen, each -> each.base.toHuman() != each.variant.toHuman());
        double most = Math.max(Math.max(intent, emotion), Math.max(sentiment, routing));
        return new Changes(
                intent,
                emotion,
                sentiment,
                routing,
                distance(seen, Observed::sentimentScore),
                distance(seen, Observed::upset),
                bound,
                most <= bound,
                seen.size());
    }

    private static double share(List<Seen> seen, Predicate<Seen> changed) {
        return seen.isEmpty() ? 0 : (double) seen.stream().filter(changed).count() / seen.size();
    }

    private static double distance(List<Seen> seen, Function<Observed, Double> score) {
        return seen.stream()
                .mapToDouble(each -> Math.abs(score.apply(each.base) - score.apply(each.variant)))
                .average()
                .orElse(0);
    }
}
