package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.explain.Explained;
import dev.attendant.sidecar.explain.Explanation;
import dev.attendant.sidecar.turn.Trace.Stage;
import dev.attendant.sidecar.writing.ModelExchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Writes a turn's trace while its stages run. */
final class Tracer {

    private final LongSupplier nanos;
    private final List<Stage> stages = new ArrayList<>();
    private List<ModelExchange> exchanges = List.of();
    private Optional<Proposed> proposed = Optional.empty();
    private Optional<Impression> impression = Optional.empty();

    Tracer(LongSupplier nanos) {
        this.nanos = nanos;
    }

    <T extends Explained> T run(String name, Supplier<T> stage) {
        return run(name, stage, Explained::why);
    }

    <T> T run(String name, Supplier<T> stage, Function<T, Explanation> why) {
        long start = nanos.getAsLong();
        T result = stage.get();
        add(name, why.apply(result), nanos.getAsLong() - start);
        return result;
    }

    /** Runs a stage that is left out of the trace where it has nothing to tell. */
    <T> T runIfTelling(String name, Supplier<T> stage, Function<T, Optional<Explanation>> why) {
        long start = nanos.getAsLong();
        T result = stage.get();
        long took = nanos.getAsLong() - start;
        why.apply(result).ifPresent(told -> add(name, told, took));
        return result;
    }

    void add(String name, Explanation why, long tookNanos) {
        add(name, why, tookNanos, Optional.empty());
    }

    /** Adds a stage that gave an earlier turn's answer again, at no cost of time. */
    void add(String name, Explanation why, TurnId source) {
        add(name, why, 0, Optional.of(source));
    }

    private void add(String name, Explanation why, long tookNanos, Optional<TurnId> source) {
        stages.add(
                new Stage(name, why.decision(), why.rule(), why.scores(), why.thresholds(), tookNanos / 1_000, source));
    }

    List<Stage> stages() {
        return stages;
    }

    void impressed(Impression read) {
        impression = Optional.of(read);
    }

    /** What was read in the message so far. */
    Optional<Impression> impression() {
        return impression;
    }

    /** Keeps what models were asked and replied, as far as the turn rests on it. */
    void exchanged(List<ModelExchange> ended) {
        exchanges = List.copyOf(ended);
    }

    List<ModelExchange> exchanges() {
        return exchanges;
    }

    /** Keeps what the turn proposes. */
    void proposes(Proposed what) {
        proposed = Optional.of(what);
    }

    Optional<Proposed> proposed() {
        return proposed;
    }
}
