package dev.attendant.sidecar.tenant;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a tenant's requests find their models.
 *
 * @param rules of which the first that fits a request names its models; where none fits, the models for answers do
 * @param prefer which of several models is tried first
 * @param hedgeAfter how long the first model may say nothing before the next one is asked too, so that whichever is
 *     first to say something supported answers; empty to ask one at a time
 */
public record Routing(List<RouteRule> rules, Preference prefer, Optional<Duration> hedgeAfter) {

    /** Every request goes to the models for answers, in their order. */
    public static final Routing PLAIN = new Routing(List.of(), Preference.QUALITY);

    private static final int MOST_RULES = 50;
    private static final Duration LONGEST_HEDGE = Duration.ofMinutes(1);

    public Routing {
        rules = List.copyOf(rules);
        if (rules.size() > MOST_RULES) {
            throw new IllegalArgumentException("there are at most 50 routes");
        }
        Set<String> names = rules.stream().map(RouteRule::name).collect(Collectors.toSet());
        if (names.size() < rules.size()) {
            throw new IllegalArgumentException("two routes must not have the same name");
        }
        if (hedgeAfter
                .filter(after -> !after.isPositive() || after.compareTo(LONGEST_HEDGE) > 0)
                .isPresent()) {
            throw new IllegalArgumentException("hedgeAfter must be above 0 and at most a minute");
        }
    }

    /** Models are asked one at a time. */
    public Routing(List<RouteRule> rules, Preference prefer) {
        this(rules, prefer, Optional.empty());
    }

    /** The same with this hedge. */
    public Routing hedged(Optional<Duration> after) {
        return new Routing(rules, prefer, after);
    }

    boolean isFor(ModelTask task) {
        return rules.stream().anyMatch(rule -> rule.when().isFor(task));
    }
}
