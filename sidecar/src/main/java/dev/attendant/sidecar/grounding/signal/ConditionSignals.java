package dev.attendant.sidecar.grounding.signal;

import dev.attendant.sidecar.grounding.statement.Statement;
import dev.attendant.sidecar.grounding.word.Cue;
import java.util.List;
import java.util.stream.IntStream;

/** Whether what the sentence says holds under the conditions that the evidence names. */
final class ConditionSignals {

    private static final double SAID = 0.2;

    private final Alignment alignment;
    private final Clauses clauses;
    private final Statement said;

    ConditionSignals(Alignment alignment, Clauses clauses) {
        this.alignment = alignment;
        this.clauses = clauses;
        this.said = alignment.said();
    }

    void addTo(Signals signals) {
        for (Clauses.Pair pair : clauses.pairs()) {
            if (isCondition(said, pair.said())) {
                signals.most(Signal.CONDITION_FOREIGN, 1 - pair.covered());
                boolean conditional = hasCondition(clauses.statement(pair));
                signals.most(Signal.CONDITION_TURNED, conditional ? turned(pair) : 0);
            }
        }
        signals.put(Signal.CONDITION_LOST, hasLost());
    }

    private double turned(Clauses.Pair pair) {
        Statement known = clauses.statement(pair);
        boolean unless = said.has(pair.said(), Cue.UNLESS);
        boolean knownUnless = IntStream.range(0, known.clauses()).anyMatch(c -> known.has(c, Cue.UNLESS));
        return unless == knownUnless ? 0 : 1;
    }

    private static boolean isCondition(Statement statement, int clause) {
        return statement.has(clause, Cue.IF);
    }

    private static boolean hasCondition(Statement statement) {
        return IntStream.range(0, statement.clauses()).anyMatch(clause -> isCondition(statement, clause));
    }

    /** Whether a clause of the evidence stands beside a condition that the sentence does not speak of. */
    private boolean hasLost() {
        return clauses.pairs().stream()
                .filter(pair -> pair.weight() >= 1)
                .map(Clauses.Pair::known)
                .anyMatch(this::hasLost);
    }

    private boolean hasLost(ClausePlace place) {
        Statement known = alignment.statements().get(place.statement());
        return IntStream.rangeClosed(place.clause() - 1, place.clause() + 1)
                .filter(clause -> clause >= 0 && clause < known.clauses() && isCondition(known, clause))
                .anyMatch(clause -> said(place.statement(), known.clause(clause)) < SAID);
    }

    /** Share of what the words of a clause weigh that the sentence has. */
    private double said(int statement, List<Integer> words) {
        Statement known = alignment.statements().get(statement);
        double all = 0;
        double has = 0;
        for (int j : words) {
            double weight = known.words().get(j).weight();
            double best = 0;
            for (int i = 0; i < said.words().size(); i++) {
                best = Math.max(best, alignment.likeness(i, statement, j));
            }
            all += weight;
            has += weight * best;
        }
        return all == 0 ? 1 : has / all;
    }
}
