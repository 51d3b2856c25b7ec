package dev.attendant.sidecar.grounding.signal;

import dev.attendant.sidecar.grounding.edit.Part;
import dev.attendant.sidecar.grounding.edit.Parts;
import dev.attendant.sidecar.grounding.word.Vocabulary;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was found of each {@link Signal}; what was not is 0. */
public final class Signals {

    private final Map<Signal, Double> values = new EnumMap<>(Signal.class);

    private Signals() {}

    /** Nothing was found. */
    public static Signals none() {
        return new Signals();
    }

    /** All signals of a sentence that words tell of; nearness in meaning is added by {@link #with}. */
    public static Signals of(Alignment alignment, Parts evidence, Vocabulary vocabulary) {
        Signals signals = new Signals();
        Clauses clauses = new Clauses(alignment);
        new CoverSignals(alignment).addTo(signals);
        new TurnSignals(alignment, vocabulary).addTo(signals);
        new ValueSignals(alignment).addTo(signals);
        new CueSignals(alignment, clauses).addTo(signals);
        new ConditionSignals(alignment, clauses).addTo(signals);
        addEdits(signals, alignment, evidence);
        return signals;
    }

    private static void addEdits(Signals signals, Alignment alignment, Parts evidence) {
        List<Part> parts = evidence.of(alignment.said());
        CopySignals copy = new CopySignals(parts, evidence);
        copy.addTo(signals);
        SwapSignals swaps = new SwapSignals(evidence, alignment, copy.literal(), signals);
        PolaritySignals polarity = new PolaritySignals(copy.literal(), signals);
        DroppedSignals dropped = new DroppedSignals(evidence.kinship(), copy.literal(), signals);
        ActorSignals actors = new ActorSignals(evidence.kinship(), copy.literal(), signals);
        for (Part part : parts) {
            swaps.add(part);
            polarity.add(part);
            actors.add(part);
            dropped.add(part);
        }
        new OrderSignals(evidence).addTo(signals, parts);
        new ShapeSignals(evidence.kinship(), signals).add(parts);
    }

    /** The same with one signal more, or set anew. */
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

    void sum(Signal signal, double value) {
        values.merge(signal, value, Double::sum);
    }

    void most(Signal signal, double value) {
        values.merge(signal, value, Math::max);
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
