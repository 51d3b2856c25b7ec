package dev.attendant.sidecar.grounding.signal;

import dev.attendant.sidecar.grounding.statement.Statement;
import dev.attendant.sidecar.grounding.word.Word;
import java.util.List;
import java.util.stream.IntStream;

/** How much of what the sentence says the evidence has, and whether it has it together. */
final class CoverSignals {

    private static final int MOST_FOREIGN = 4;
    private static final double APART = 0.5;

    private final Alignment alignment;
    private final Clauses clauses;
    private final List<Word> words;

    CoverSignals(Alignment alignment, Clauses clauses) {
        this.alignment = alignment;
        this.clauses = clauses;
        this.words = alignment.said().words();
    }

    void addTo(Signals signals) {
        double weight = words.stream().mapToDouble(Word::weight).sum();
        double covered = IntStream.range(0, words.size())
                .mapToDouble(i -> words.get(i).weight() * alignment.matchAt(i).strength())
                .sum();
        signals.put(Signal.UNCOVERED, weight == 0 ? 0 : 1 - covered / weight);
        signals.put(Signal.FOREIGN_WORDS, Math.min(MOST_FOREIGN, foreign()));
        clauses.pairs().stream()
                .filter(pair -> pair.weight() >= 1)
                .forEach(pair -> signals.most(Signal.FOREIGN_CLAUSE, 1 - pair.covered()));
        signals.put(Signal.SUBSTITUTED, substituted());
        signals.put(Signal.SPREAD, alignment.statements().size() - 1.0);
        signals.put(Signal.SCATTERED, scattered());
    }

    private double foreign() {
        return IntStream.range(0, words.size())
                .filter(i -> words.get(i).isContent())
                .mapToDouble(i -> 1 - alignment.matchAt(i).strength())
                .sum();
    }

    /** Words between neighbours that the evidence has around another word, which the sentence does not have. */
    private long substituted() {
        List<Integer> told = told();
        return IntStream.range(0, told.size())
                .filter(i -> !alignment.matchAt(told.get(i)).isGood())
                .filter(i -> i > 0 && isBeside(told.get(i - 1), 1)
                        || i + 1 < told.size() && isBeside(told.get(i + 1), -1))
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
        while (place >= 0 && place < known.words().size() && !known.words().get(place).isContent()) {
            place += step;
        }
        return place >= 0 && place < known.words().size() && !isSaid(match.statement(), place);
    }

    private boolean isSaid(int statement, int word) {
        return IntStream.range(0, words.size()).anyMatch(i -> alignment.likeness(i, statement, word) >= Match.GOOD);
    }

    /** Share of neighbouring words of one clause that no clause of the evidence has together. */
    private double scattered() {
        List<Integer> told = told().stream()
                .filter(i -> alignment.matchAt(i).isGood())
                .toList();
        double apart = 0;
        int pairs = 0;
        for (int i = 1; i < told.size(); i++) {
            if (words.get(told.get(i)).clause() == words.get(told.get(i - 1)).clause()) {
                pairs++;
                apart += apart(told.get(i - 1), told.get(i));
            }
        }
        return pairs == 0 ? 0 : apart / pairs;
    }

    private double apart(int left, int right) {
        double best = 1;
        for (int s = 0; s < alignment.statements().size(); s++) {
            for (int c = 0; c < alignment.statements().get(s).clauses(); c++) {
                ClausePlace place = new ClausePlace(s, c);
                if (alignment.likeness(left, place) >= Match.GOOD) {
                    best = Math.min(best, distance(right, place));
                }
                if (alignment.likeness(right, place) >= Match.GOOD) {
                    best = Math.min(best, distance(left, place));
                }
            }
        }
        return best;
    }

    /** 0 where the clause has the word too, between 0 and 1 where the one beside it has it. */
    private double distance(int word, ClausePlace place) {
        if (alignment.likeness(word, place) >= Match.GOOD) {
            return 0;
        }
        return place.clause() > 0
                        && alignment.likeness(word, new ClausePlace(place.statement(), place.clause() - 1))
                                >= Match.GOOD
                ? APART
                : 1;
    }
}
