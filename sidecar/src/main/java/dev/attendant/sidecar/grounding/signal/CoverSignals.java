package dev.attendant.sidecar.grounding.signal;

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
        signals.put(Signal.SPREAD, alignment.statements().size() - 1.0);
    }

    private double foreignThings() {
        return IntStream.range(0, words.size())
                .filter(i -> words.get(i).isContent() && Slots.isThing(alignment.said(), i))
                .mapToDouble(i -> 1 - alignment.matchAt(i).strength())
                .sum();
    }
}
