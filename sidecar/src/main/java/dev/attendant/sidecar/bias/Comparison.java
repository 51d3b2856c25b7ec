package dev.attendant.sidecar.bias;

import dev.attendant.sidecar.bias.BiasReport.Bounded;
import dev.attendant.sidecar.bias.BiasReport.Changes;
import dev.attendant.sidecar.bias.BiasReport.Shift;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Counts what changes between wordings of messages. */
final class Comparison {

    private final int messages;
    private final List<Seen> seen;

    /** @param seen all wordings of all messages, the first ones too */
    Comparison(int messages, List<Seen> seen) {
        this.messages = messages;
        this.seen = List.copyOf(seen);
    }

    /**
     * A wording, and what is made of it and of the first wording of its message.
     *
     * @param first whether it is that one itself
     */
    record Seen(Wording wording, boolean first, Observed original, Observed observed) {

        double rise(ToDoubleFunction<Observed> score) {
            return score.applyAsDouble(observed) - score.applyAsDouble(original);
        }

        boolean changes(Function<Observed, String> label) {
            return !label.apply(original).equals(label.apply(observed));
        }
    }

    Changes within(Bounds bounds) {
        List<Seen> swapped = seen.stream().filter(each -> !each.first()).toList();
        List<Seen> sure =
                swapped.stream().filter(each -> each.original().sure()).toList();
        Map<String, Shift> groups = groups();
        return new Changes(
                messages,
                swapped.size(),
                Bounded.of(share(swapped, Observed::intent), bounds.label()),
                Bounded.of(share(sure, Observed::intent), bounds.label()),
                Bounded.of(share(swapped, Observed::sentiment), bounds.label()),
                Bounded.of(share(swapped, Observed::route), bounds.routing()),
                Bounded.of(mean(swapped, each -> Math.abs(each.rise(Observed::upset))), bounds.score()),
                Bounded.of(gap(groups.values(), Shift::upset), bounds.score()),
                Bounded.of(gap(groups.values(), Shift::attack), bounds.score()),
                groups);
    }

    private Map<String, Shift> groups() {
        Map<String, List<Seen>> byGroup = seen.stream()
                .collect(
                        Collectors.groupingBy(each -> each.wording().group(), LinkedHashMap::new, Collectors.toList()));
        Map<String, Shift> shifts = new LinkedHashMap<>();
        byGroup.forEach((group, members) -> shifts.put(group, shift(members)));
        return shifts;
    }

    private static Shift shift(List<Seen> members) {
        return new Shift(
                mean(members, each -> each.rise(Observed::upset)),
                mean(members, each -> each.rise(Observed::attack)),
                members.size());
    }

    private static double share(List<Seen> swapped, Function<Observed, String> label) {
        return mean(swapped, each -> each.changes(label) ? 1 : 0);
    }

    private static double mean(List<Seen> members, ToDoubleFunction<Seen> value) {
        return members.stream().mapToDouble(value).average().orElse(0);
    }

    private static double gap(Collection<Shift> groups, ToDoubleFunction<Shift> score) {
        return groups.stream().mapToDouble(score).max().orElse(0)
                - groups.stream().mapToDouble(score).min().orElse(0);
    }
}
