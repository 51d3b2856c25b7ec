package dev.attendant.sidecar.grounding.signal;

import dev.attendant.sidecar.grounding.statement.Statement;
import dev.attendant.sidecar.grounding.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Whether each value of the sentence is said of what the evidence says it of. */
final class ValueSignals {

    /** A rival that fits better by this much is certain. */
    private static final double CERTAIN = 0.2;

    private final Alignment alignment;
    private final Statement said;
    private final Fit fit;

    ValueSignals(Alignment alignment) {
        this.alignment = alignment;
        this.fit = new Fit(alignment);
        this.said = alignment.said();
    }

    /** A value of the evidence, and how well what stands around it fits a value of the sentence. */
    private record Known(int statement, Value value, double fit) {}

    void addTo(Signals signals) {
        for (Value value : said.values()) {
            List<Known> comparable = comparable(value);
            comparable.stream()
                    .filter(known -> value.agrees(known.value()))
                    .max(Comparator.comparingDouble(Known::fit))
                    .ifPresent(best -> {
                        double rival = rival(value, best, comparable);
                        signals.most(Signal.RIVAL_VALUE, Math.clamp((rival - best.fit()) / CERTAIN, 0, 1));
                        addBounds(signals, value, best);
                    });
        }
    }

    /** How well the value of the evidence fits that fits best of those that do not agree. */
    private double rival(Value value, Known best, List<Known> comparable) {
        return comparable.stream()
                .filter(known -> !value.vague() && !value.agrees(known.value()))
                .filter(known -> !isInOrder(value, best, known))
                .mapToDouble(Known::fit)
                .max()
                .orElse(0);
    }

    /** Whether the rival is said too, before or after the value as it is in the evidence. */
    private boolean isInOrder(Value value, Known best, Known rival) {
        List<Value> known = alignment.statements().get(best.statement()).values();
        int order = Integer.signum(known.indexOf(rival.value()) - known.indexOf(best.value()));
        return best.statement() == rival.statement()
                && said.values().stream()
                        .filter(other -> other.agrees(rival.value()))
                        .anyMatch(other -> Integer.signum(said.values().indexOf(other)
                                        - said.values().indexOf(value))
                                == order);
    }

    private void addBounds(Signals signals, Value value, Known best) {
        Bound bound = Bound.of(said, value);
        Bound known = Bound.of(alignment.statements().get(best.statement()), best.value());
        signals.most(Signal.BOUND_TURNED, bound.isTurned(known) ? 1 : 0);
        signals.most(Signal.BOUND_ADDED, known == Bound.NONE && bound != Bound.NONE ? 1 : 0);
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

    private double fit(Value value, int statement, Value other) {
        Statement known = alignment.statements().get(statement);
        return fit.of(
                said.place(value), said.placeAfter(value), statement, known.place(other), known.placeAfter(other));
    }
}
