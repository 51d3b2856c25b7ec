package dev.attendant.bench.knowledge;

import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/** How long questions took, one after the other. */
final class Times {

    private final Histogram micros = new Histogram(3);

    <T> T of(Supplier<T> work) {
        long started = System.nanoTime();
        T result = work.get();
        micros.recordValue((System.nanoTime() - started) / 1_000);
        return result;
    }

    /** The time within which {@code percent} of a hundred lie. */
    double millis(double percent) {
        return micros.getValueAtPercentile(percent) / 1e3;
    }
}
