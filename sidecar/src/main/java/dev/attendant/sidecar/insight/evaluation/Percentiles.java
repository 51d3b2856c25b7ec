package dev.attendant.sidecar.insight.evaluation;

import org.HdrHistogram.Histogram;

/** Times, kept to three digits. */
final class Percentiles {

    private final Histogram micros = new Histogram(3);

    void addNanos(long nanos) {
        micros.recordValue(Math.max(0, nanos / 1_000));
    }

    /** The time, in microseconds, within which {@code percent} of a hundred lie. */
    double micros(double percent) {
        return micros.getValueAtPercentile(percent);
    }

    /** The time, in milliseconds, within which {@code percent} of a hundred lie. */
    double millis(double percent) {
        return micros.getValueAtPercentile(percent) / 1_000.0;
    }
}
