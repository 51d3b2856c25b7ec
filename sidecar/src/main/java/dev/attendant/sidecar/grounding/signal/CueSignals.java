package dev.attendant.sidecar.grounding.signal;

import dev.attendant.sidecar.grounding.statement.Statement;
import dev.attendant.sidecar.grounding.word.Cue;
import java.util.Set;

/** Whether the sentence says all for some, only for also, must for may, and so on. */
final class CueSignals {

    private static final Set<String> COMPANY = Set.of("we", "our", "us", "we'll", "we've");
    private static final Set<String> COMMITTING = Set.of("we'll", "i'll", "i've", "we've");

    private final Alignment alignment;
    private final Clauses clauses;

    CueSignals(Alignment alignment, Clauses clauses) {
        this.alignment = alignment;
        this.clauses = clauses;
    }

    void addTo(Signals signals) {
        for (Clauses.Pair pair : clauses.pairs()) {
            if (pair.weight() > 0) {
                addTo(signals, pair);
            }
        }
        signals.put(Signal.COMMITMENT, commits(alignment.said()) && !speaksOfCompany());
    }

    private void addTo(Signals signals, Clauses.Pair pair) {
        Statement said = alignment.said();
        Statement known = clauses.statement(pair);
        int clause = pair.known().clause();
        signals.most(Signal.ALL_ADDED, isAdded(pair, Cue.ALL));
        signals.most(Signal.ANY_ADDED, isAdded(pair, Cue.ANY));
        signals.most(Signal.ONLY_ADDED, isAdded(pair, Cue.ONLY));
        signals.most(Signal.WILL_ADDED, isAdded(pair, Cue.WILL));
        signals.most(Signal.ONLY_LOST, known.has(clause, Cue.ONLY) && !said.has(Cue.ONLY) ? 1 : 0);
    }

    private double isAdded(Clauses.Pair pair, Cue cue) {
        return alignment.said().has(pair.said(), cue)
                        && !clauses.statement(pair).has(cue)
                ? 1
                : 0;
    }

    private static boolean commits(Statement said) {
        for (int i = 0; i < said.words().size(); i++) {
            String form = said.words().get(i).form();
            String next = i + 1 < said.words().size() ? said.words().get(i + 1).form() : "";
            boolean speaks = form.equals("we") || form.equals("i");
            if (COMMITTING.contains(form) || speaks && (next.equals("will") || next.equals("have"))) {
                return true;
            }
        }
        return false;
    }

    private boolean speaksOfCompany() {
        return alignment.statements().stream()
                .flatMap(statement -> statement.words().stream())
                .anyMatch(word -> COMPANY.contains(word.form()));
    }
}
