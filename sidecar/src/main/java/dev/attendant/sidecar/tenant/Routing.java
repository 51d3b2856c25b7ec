package dev.attendant.sidecar.tenant;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a tenant's requests find their models.
 *
 * @param rules of which the first that fits a request names its models; where none fits, the models for answers do
 * @param prefer which of several models is tried first
 */
public record Routing(List<RouteRule> rules, Preference prefer) {

    /** Every request goes to the models for answers, in their order. */
    public static final Routing PLAIN = new Routing(List.of(), Preference.QUALITY);

    private static final int MOST_RULES = 50;

    public Routing {
        rules = List.copyOf(rules);
        if (rules.size() > MOST_RULES) {
            throw new IllegalArgumentException("there are at most 50 routes");
        }
        Set<String> names = rules.stream().map(RouteRule::name).collect(Collectors.toSet());
        if (names.size() < rules.size()) {
            throw new IllegalArgumentException("two routes must not have the same name");
        }
    }

    boolean isFor(ModelTask task) {
        return rules.stream().anyMatch(rule -> rule.when().isFor(task));
    }
}
