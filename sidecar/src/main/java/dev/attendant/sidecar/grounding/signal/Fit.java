package dev.attendant.sidecar.grounding.signal;

import dev.attendant.sidecar.grounding.statement.Statement;
import dev.attendant.sidecar.grounding.word.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How well a word or value of the evidence fits one of the sentence by what stands around both. */
final class Fit {

    /** How many words away half as much is thought of. */
    private static final double HALF = 3;

    /** A clause away counts as so many words. */
    private static final int CLAUSE = 2;

    /** A name tells more of what is spoken of than other words. */
    private static final double NAME = 3;

    /** What a word of the same statement counts wherever it stands. */
    private static final double SAME_STATEMENT = 0.3;

    private final Alignment alignment;
    private final Statement said;

    Fit(Alignment alignment) {
        this.alignment = alignment;
        this.said = alignment.said();
    }

    /** A word of the evidence, and how well it fits. */
    record Occurrence(int statement, int word, double fit) {}

    /** Where the evidence has a word of the sentence, where it fits best. */
    Optional<Occurrence> best(int word) {
        List<Occurrence> all = new ArrayList<>();
        for (int s = 0; s < alignment.statements().size(); s++) {
            for (int j = 0; j < alignment.statements().get(s).words().size(); j++) {
                if (alignment.likeness(word, s, j) >= Match.GOOD) {
                    all.add(new Occurrence(s, j, of(word, word + 1, s, j, j + 1)));
                }
            }
        }
        return all.stream().max(Comparator.comparingDouble(Occurrence::fit));
    }

    /**
     * How much of what stands around a part of the sentence also stands around a part of a statement, between 0 and 1;
     * words that the evidence does not have at all are left out.
     */
    double of(int from, int to, int statement, int knownFrom, int knownTo) {
        Statement known = alignment.statements().get(statement);
        double all = 0;
        double shared = 0;
        for (int i = 0; i < said.words().size(); i++) {
            if (i < from || i >= to) {
                double weight =
                        weight(said.words().get(i)) * alignment.matchAt(i).strength() * closeness(said, from, to, i);
                all += weight;
                shared += weight * around(i, known, statement, knownFrom, knownTo);
            }
        }
        return all == 0 ? 1 : shared / all;
    }

    private static double weight(Word word) {
        return word.name() ? NAME * word.weight() : word.weight();
    }

    private double around(int word, Statement known, int statement, int from, int to) {
        return IntStream.range(0, known.words().size())
                .filter(j -> (j < from || j >= to) && alignment.likeness(word, statement, j) >= Match.GOOD)
                .mapToDouble(j -> SAME_STATEMENT + (1 - SAME_STATEMENT) * closeness(known, from, to, j))
                .max()
                .orElse(0);
    }

    private static double closeness(Statement statement, int from, int to, int word) {
        int distance = word < from ? from - word - 1 : Math.max(0, word - to);
        List<Word> words = statement.words();
        int clause = words.get(Math.min(from, words.size() - 1)).clause();
        return HALF / (HALF + distance + CLAUSE * Math.abs(words.get(word).clause() - clause));
    }
}
