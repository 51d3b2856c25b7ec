package dev.attendant.sidecar.care.fact;

import dev.attendant.sidecar.retrieval.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The facts by which two statements differ.
 *
 * @param kind what is measured by the first of them
 * @param left their places in the left statement
 * @param right their places in the right statement
 */
public record FactDifference(String kind, List<Span> left, List<Span> right) {

    public FactDifference {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /**
     * Compares the facts of each kind in their order; kinds that one gives more facts of than the other say nothing.
     */
    public static Optional<FactDifference> between(List<Fact> left, List<Fact> right) {
        List<Fact> ours = new ArrayList<>();
        List<Fact> theirs = new ArrayList<>();
        left.stream().map(Fact::kind).distinct().forEach(kind -> compare(kind, left, right, ours, theirs));
        return ours.isEmpty()
                ? Optional.empty()
                : Optional.of(new FactDifference(ours.getFirst().kind(), spans(ours), spans(theirs)));
    }

    private static void compare(String kind, List<Fact> left, List<Fact> right, List<Fact> ours, List<Fact> theirs) {
        List<Fact> first = of(kind, left);
        List<Fact> second = of(kind, right);
        if (first.size() != second.size()) {
            return;
        }
        for (int i = 0; i < first.size(); i++) {
            if (first.get(i).contradicts(second.get(i))) {
                ours.add(first.get(i));
                theirs.add(second.get(i));
            }
        }
    }

    private static List<Fact> of(String kind, List<Fact> facts) {
        return facts.stream().filter(fact -> fact.kind().equals(kind)).toList();
    }

    private static List<Span> spans(List<Fact> facts) {
        return facts.stream().map(Fact::span).toList();
    }
}
