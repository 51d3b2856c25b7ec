package dev.attendant.sidecar.grounding.signal;

import dev.attendant.sidecar.grounding.statement.Statement;
import dev.attendant.sidecar.grounding.word.Word;
import java.util.List;
import java.util.stream.IntStream;

/** How much of what the sentence says the evidence has, and whether it has it together. */
final class CoverSignals {

    private static final int MOST_FOREIGN = 4;

    private final Alignment alignment;
    private final List<Word> words;

    CoverSignals(Alignment alignment) {
        this.alignment = alignment;
        this.words = alignment.said().words();
    }

    void addTo(Signals signals) {
        double weight = words.stream().mapToDouble(Word::weight).sum();
        double covered = IntStream.range(0, words.size())
                .mapToDouble(i -> words.get(i).weight() * alignment.matchAt(i).strength())
                .sum();
        signals.put(Signal.UNCOVERED, weight == 0 ? 0 : 1 - covered / weight);
        signals.put(Signal.FOREIGN_THINGS, Math.min(MOST_FOREIGN, foreignThings()));
        signals.put(Signal.SUBSTITUTED, substituted());
        signals.put(Signal.SPREAD, alignment.statements().size() - 1.0);
        signals.put(Signal.SKIPPED, Math.min(MOST_FOREIGN, skipped()));
        signals.put(Signal.MODIFIER_LOST, Math.min(2, modifiersLost()));
    }

    private double foreignThings() {
        return IntStream.range(0, words.size())
                .filter(i -> words.get(i).isContent() && Slots.isThing(alignment.said(), i))
                .mapToDouble(i -> 1 - alignment.matchAt(i).strength())
                .sum();
    }

    /** Words between neighbours that the evidence has around another word, which the sentence does not have. */
    private int substituted() {
        List<Integer> told = told();
        return (int) IntStream.range(0, told.size())
                .filter(i -> !alignment.matchAt(told.get(i)).isGood())
                .filter(i ->
                        i > 0 && isBeside(told.get(i - 1), 1) || i + 1 < told.size() && isBeside(told.get(i + 1), -1))
                .count();
    }

    private List<Integer> told() {
        return IntStream.range(0, words.size())
                .filter(i -> words.get(i).isContent())
                .boxed()
                .toList();
    }

    /** Whether the evidence's word beside a neighbour's match is one that the sentence does not have. */
    private boolean isBeside(int neighbour, int step) {
        Match match = alignment.matchAt(neighbour);
        if (!match.isGood()) {
            return false;
        }
        Statement known = alignment.statements().get(match.statement());
        int place = match.word() + step;
        while (place >= 0
                && place < known.words().size()
                && !known.words().get(place).isContent()) {
            place += step;
        }
        return place >= 0 && place < known.words().size() && !isSaid(match.statement(), place);
    }

    private boolean isSaid(int statement, int word) {
        return IntStream.range(0, words.size()).anyMatch(i -> alignment.likeness(i, statement, word) >= Match.GOOD);
    }

    private int skipped() {
        Statement main = alignment.statements().getFirst();
        int[] kept = IntStream.range(0, main.words().size())
                .filter(j -> main.words().get(j).isContent() && isSaid(0, j))
                .toArray();
        return kept.length == 0
                ? 0
                : (int) IntStream.range(kept[0], kept[kept.length - 1])
                        .filter(j -> main.words().get(j).isContent() && !isSaid(0, j))
                        .count();
    }

    private int modifiersLost() {
        Statement main = alignment.statements().getFirst();
        return (int) IntStream.range(1, main.words().size())
                .filter(j -> main.words().get(j).isContent()
                        && isSaid(0, j)
                        && main.words().get(j - 1).isContent()
                        && !isSaid(0, j - 1))
                .count();
    }
}
