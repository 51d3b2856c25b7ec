package dev.attendant.sidecar.grounding.signal;

import dev.attendant.sidecar.grounding.edit.Item;
import dev.attendant.sidecar.grounding.edit.Part;
import dev.attendant.sidecar.grounding.edit.Parts;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** How literally the sentence repeats the evidence, in what order, and how much of it. */
final class CopySignals {

    private final List<Part> parts;
    private final Parts evidence;

    CopySignals(List<Part> parts, Parts evidence) {
        this.parts = parts;
        this.evidence = evidence;
    }

    /** Share of what the sentence weighs that the evidence has in the same words and order. */
    double literal() {
        return share((part, item) ->
                part.isMet(item) && evidence.kinship().areSame(part.said().get(item), part.met(item)));
    }

    void addTo(Signals signals) {
        signals.put(Signal.REWORDED, 1 - literal());
        signals.put(Signal.UNLIKE, 1 - share(Part::isMet));
        signals.put(Signal.PARTS, parts.size());
        signals.put(Signal.LENGTH, count(item -> item.value().isEmpty() && item.isContent()));
        signals.put(Signal.VALUES, count(item -> item.value().isPresent()));
        for (Part part : parts) {
            signals.most(Signal.CROSSED, crossed(part));
            signals.most(
                    Signal.PASSED_OVER,
                    1 - (double) part.span().size() / Math.max(1, part.known().size()));
            signals.most(Signal.UNSAID, unsaid(part));
        }
    }

    private double share(BiPredicate<Part, Integer> counted) {
        double all = 0;
        double has = 0;
        for (Part part : parts) {
            for (int i = 0; i < part.said().size(); i++) {
                double weight = part.said().get(i).weight();
                all += weight;
                has += counted.test(part, i) ? weight : 0;
            }
        }
        return all == 0 ? 0 : has / all;
    }

    private double count(Predicate<Item> counted) {
        return (double) parts.stream()
                .flatMap(part -> part.said().stream())
                .filter(counted)
                .count();
    }

    /** Share of what the part weighs that the evidence has in another order. */
    private double crossed(Part part) {
        double all = part.said().stream().mapToDouble(Item::weight).sum();
        double crossed = IntStream.range(0, part.said().size())
                .filter(i -> !part.isMet(i))
                .mapToObj(part.said()::get)
                .filter(item ->
                        item.weight() >= Item.LIGHT && evidence.kinship().isAmong(item, part.known()))
                .mapToDouble(Item::weight)
                .sum();
        return all == 0 ? 0 : crossed / all;
    }

    /** Share of the evidence's words of content that the part does not have. */
    private double unsaid(Part part) {
        return part.known().stream()
                .filter(Item::isContent)
                .mapToDouble(item -> evidence.kinship().isAmong(item, part.said()) ? 0 : 1)
                .average()
                .orElse(0);
    }
}
