package dev.attendant.sidecar.grounding.signal;

import dev.attendant.sidecar.grounding.edit.Item;
import dev.attendant.sidecar.grounding.edit.Part;
import dev.attendant.sidecar.grounding.word.Cue;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Whether the sentence has as many words as the evidence that turn a meaning, widen it or make it sure. */
final class PolaritySignals {

    private static final Set<Cue> MODALITIES = EnumSet.of(Cue.MUST, Cue.MAY, Cue.CANNOT, Cue.NEEDNOT, Cue.WILL);

    private final double literal;
    private final Signals signals;

    /** @param literal how literally the sentence repeats the evidence, between 0 and 1 */
    PolaritySignals(double literal, Signals signals) {
        this.literal = literal;
        this.signals = signals;
    }

    void add(Part part) {
        long denials = count(part.said(), Cue.NEGATION);
        signals.sum(Signal.DENIALS, (double) denials);
        signals.most(Signal.DENIALS_ODD, isOdd(denials - count(part.span(), Cue.NEGATION)) ? literal : 0);
        long turns = count(part.said(), Cue.TURN) - count(part.span(), Cue.TURN);
        signals.most(Signal.TURNS, (double) Math.abs(turns));
        signals.most(Signal.TURNS_ODD, isOdd(turns) ? literal : 0);
        signals.sum(Signal.UNIVERSAL_ADDED, added(part));
        signals.most(Signal.SURE_ADDED, has(part.said(), Cue.SURE) && !has(part.known(), Cue.SURE) ? 1 : 0);
        signals.most(Signal.MODALITY_TURNED, isModalityTurned(part) ? literal : 0);
    }

    private static boolean isOdd(long number) {
        return number % 2 != 0;
    }

    private static long count(List<Item> items, Cue cue) {
        return items.stream().filter(item -> item.is(cue)).count();
    }

    private static boolean has(List<Item> items, Cue cue) {
        return items.stream().anyMatch(item -> item.is(cue));
    }

    private static double added(Part part) {
        Set<String> known =
                Set.copyOf(part.known().stream().map(Item::form).distinct().toList());
        return (double) part.said().stream()
                .filter(item -> item.is(Cue.UNIVERSAL))
                .map(Item::form)
                .distinct()
                .filter(form -> !known.contains(form))
                .count();
    }

    /** Whether it says must for may, or the like. */
    private static boolean isModalityTurned(Part part) {
        return MODALITIES.stream()
                .filter(cue -> has(part.said(), cue) && !has(part.known(), cue))
                .anyMatch(cue -> MODALITIES.stream().anyMatch(other -> has(part.known(), other)));
    }
}
