package dev.attendant.sidecar.grounding.signal;

import dev.attendant.sidecar.grounding.edit.Item;
import dev.attendant.sidecar.grounding.edit.Kinship;
import dev.attendant.sidecar.grounding.edit.Part;
import dev.attendant.sidecar.grounding.word.Cue;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Whether a condition is left out that the evidence names right beside what the sentence repeats. */
final class DroppedSignals {

    private static final double SAID = 0.4;

    private final Kinship kinship;
    private final double literal;
    private final Signals signals;

    /** @param literal how literally the sentence repeats the evidence, between 0 and 1 */
    DroppedSignals(Kinship kinship, double literal, Signals signals) {
        this.kinship = kinship;
        this.literal = literal;
        this.signals = signals;
    }

    void add(Part part) {
        Set<Integer> met = IntStream.range(0, part.said().size())
                .filter(i -> part.isMet(i) && part.met(i).isContent())
                .mapToObj(i -> part.met(i).clause())
                .collect(Collectors.toSet());
        boolean dropped = Item.clauses(part.known()).stream()
                .filter(clause -> isBeside(clause.getFirst().clause(), met))
                .anyMatch(clause -> sets(clause) && !isSaid(clause, part.said()));
        signals.most(Signal.CONDITION_DROPPED, dropped && !sets(part.said()) ? literal : 0);
    }

    private static boolean isBeside(int clause, Set<Integer> met) {
        return !met.contains(clause) && (met.contains(clause - 1) || met.contains(clause + 1));
    }

    private static boolean sets(List<Item> items) {
        return items.stream().anyMatch(item -> item.is(Cue.IF) || item.is(Cue.UNLESS) || item.is(Cue.ONLY));
    }

    private boolean isSaid(List<Item> clause, List<Item> said) {
        return clause.stream()
                        .filter(Item::isContent)
                        .mapToDouble(item -> kinship.isAmong(item, said) ? 1 : 0)
                        .average()
                        .orElse(1)
                >= SAID;
    }
}
