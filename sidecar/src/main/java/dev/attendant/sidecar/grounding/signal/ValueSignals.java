package dev.attendant.sidecar.grounding.signal;

import dev.attendant.sidecar.grounding.statement.Statement;
import dev.attendant.sidecar.grounding.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Whether each value of the sentence is said of what the evidence says it of. */
final class ValueSignals {

    /** How many words away half as much is thought of. */
    private static final double HALF = 2;

    private static final int CLAUSE = 2;

    private final Alignment alignment;
    private final Statement said;

    ValueSignals(Alignment alignment) {
        this.alignment = alignment;
        this.said = alignment.said();
    }

    /** A value of the evidence, and how well what stands around it fits a value of the sentence. */
    private record Known(int statement, Value value, double fit) {}

    void addTo(Signals signals) {
        for (Value value : said.values()) {
            List<Known> comparable = comparable(value);
            List<Known> same = comparable.stream()
                    .filter(known -> value.agrees(known.value()))
                    .toList();
            if (same.isEmpty()) {
                signals.most(Signal.VAGUE_VALUE, value.vague() ? 1 : 0);
            } else {
                Known best = same.stream()
                        .max(Comparator.comparingDouble(Known::fit))
                        .orElseThrow();
                double rival = comparable.stream()
                        .filter(known -> !value.agrees(known.value()))
                        .mapToDouble(Known::fit)
                        .max()
                        .orElse(0);
                signals.most(Signal.RIVAL_VALUE, Math.max(0, rival - best.fit()));
                addBounds(signals, value, best);
            }
        }
    }

    private void addBounds(Signals signals, Value value, Known best) {
        Bound bound = Bound.of(said, value);
        Bound known = Bound.of(alignment.statements().get(best.statement()), best.value());
        signals.most(Signal.BOUND_TURNED, bound.isTurned(known) ? 1 : 0);
        signals.most(Signal.BOUND_ADDED, known == Bound.NONE && bound != Bound.NONE ? 1 : 0);
        signals.most(Signal.BOUND_LOST, known != Bound.NONE && bound == Bound.NONE ? 1 : 0);
    }

    private List<Known> comparable(Value value) {
        List<Known> found = new ArrayList<>();
        for (int s = 0; s < alignment.statements().size(); s++) {
            for (Value other : alignment.statements().get(s).values()) {
                if (value.agrees(other) || value.isComparable(other) && !other.vague()) {
                    found.add(new Known(s, other, fit(value, s, other)));
                }
            }
        }
        return found;
    }

    /** How much of what stands around the value also stands around the other, between 0 and 1. */
    private double fit(Value value, int statement, Value other) {
        Statement known = alignment.statements().get(statement);
        double all = 0;
        double shared = 0;
        for (int i = 0; i < said.words().size(); i++) {
            double near = said.words().get(i).weight() * closeness(said, value, i);
            double best = 0;
            for (int j = 0; near > 0 && j < known.words().size(); j++) {
                best = Math.max(best, alignment.likeness(i, statement, j) * closeness(known, other, j));
            }
            all += near;
            shared += near * best;
        }
        return all == 0 ? 0 : shared / all;
    }

    private static double closeness(Statement statement, Value value, int word) {
        int start = statement.place(value);
        int end = statement.placeAfter(value);
        int distance = word < start ? start - word - 1 : Math.max(0, word - end);
        int clauses = Math.abs(statement.words().get(word).clause() - Values.clause(statement, value));
        return HALF / (HALF + distance + CLAUSE * clauses);
    }
}
