package dev.attendant.sidecar.grounding.signal;

import dev.attendant.sidecar.grounding.statement.Statement;
import java.util.ArrayList;
import java.util.List;

/** Which clause of the evidence each clause of the sentence speaks of. */
final class Clauses {

    /** What the clause before counts: it may have the subject that this one leaves out. */
    private static final double BEFORE = 0.4;

    /** What all else of the statement counts. */
    private static final double AROUND = 0.15;

    private static final double VALUE = 0.8;

    private final Alignment alignment;
    private final List<Pair> pairs = new ArrayList<>();

    /**
     * A clause and what it speaks of.
     *
     * @param said number of the clause in the sentence
     * @param covered share of what its words weigh that the known clause and those around it have
     * @param weight what its words weigh
     */
    record Pair(int said, ClausePlace known, double covered, double weight) {}

    Clauses(Alignment alignment) {
        this.alignment = alignment;
        for (int clause = 0; clause < alignment.said().clauses(); clause++) {
            pairs.add(pair(clause));
        }
    }

    List<Pair> pairs() {
        return pairs;
    }

    private Pair pair(int said) {
        List<Integer> words = alignment.said().clause(said);
        ClausePlace best = new ClausePlace(0, 0);
        double most = -1;
        for (int s = 0; s < alignment.statements().size(); s++) {
            for (int c = 0; c < alignment.statements().get(s).clauses(); c++) {
                double score = score(words, said, new ClausePlace(s, c));
                if (score > most) {
                    most = score;
                    best = new ClausePlace(s, c);
                }
            }
        }
        double weight = words.stream()
                .mapToDouble(i -> alignment.said().words().get(i).weight())
                .sum();
        double has = words.stream()
                .mapToDouble(i -> alignment.said().words().get(i).weight()
                        * alignment.matchAt(i).strength())
                .sum();
        return new Pair(said, best, weight == 0 ? 1 : has / weight, weight);
    }

    private double score(List<Integer> words, int said, ClausePlace place) {
        double score = 0;
        for (int i : words) {
            double here = alignment.likeness(i, place);
            double before = place.clause() == 0
                    ? 0
                    : alignment.likeness(i, new ClausePlace(place.statement(), place.clause() - 1));
            score += alignment.said().words().get(i).weight()
                    * Math.max(here, Math.max(BEFORE * before, AROUND * around(i, place)));
        }
        return score + VALUE * values(said, place);
    }

    private double around(int word, ClausePlace place) {
        double best = 0;
        Statement statement = alignment.statements().get(place.statement());
        for (int c = 0; c < statement.clauses(); c++) {
            best = Math.max(best, alignment.likeness(word, new ClausePlace(place.statement(), c)));
        }
        return best;
    }

    private long values(int said, ClausePlace place) {
        Statement known = alignment.statements().get(place.statement());
        return Values.in(alignment.said(), said).stream()
                .filter(value -> Values.in(known, place.clause()).stream().anyMatch(value::agrees))
                .count();
    }

    Statement statement(Pair pair) {
        return alignment.statements().get(pair.known().statement());
    }
}
