package dev.attendant.sidecar.grounding.signal;

import dev.attendant.sidecar.grounding.word.Vocabulary;
import java.util.EnumMap;
import java.util.Map;

/** What was found of each {@link Signal}; what was not is 0. */
public final class Signals {

    private final Map<Signal, Double> values = new EnumMap<>(Signal.class);

    private Signals() {}

    /** All signals of a sentence that words tell of; nearness in meaning is added by {@link #with}. */
    public static Signals of(Alignment alignment, Vocabulary vocabulary) {
        Signals signals = new Signals();
        Clauses clauses = new Clauses(alignment);
        new CoverSignals(alignment).addTo(signals);
        new TurnSignals(alignment, vocabulary).addTo(signals);
        new ValueSignals(alignment).addTo(signals);
        new CueSignals(alignment, clauses).addTo(signals);
        new ConditionSignals(alignment, clauses).addTo(signals);
        return signals;
    }

    /** The same with one more. */
    public Signals with(Signal signal, double value) {
        Signals signals = new Signals();
        signals.values.putAll(values);
        signals.put(signal, value);
        return signals;
    }

    public double get(Signal signal) {
        return values.getOrDefault(signal, 0.0);
    }

    void put(Signal signal, double value) {
        values.put(signal, value);
    }

    void put(Signal signal, boolean found) {
        put(signal, found ? 1 : 0);
    }

    void most(Signal signal, double value) {
        values.merge(signal, value, Math::max);
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
