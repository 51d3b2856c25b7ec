package dev.attendant.bench;

import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** What became of requests; for one thread, and summed up afterwards. */
final class Tally {

    private static final int DIGITS = 3;

    private final Histogram latencies = new Histogram(DIGITS);
    private final Map<String, Long> outcomes = new TreeMap<>();
    private final Map<String, Long> rungs = new TreeMap<>();
    private final Map<String, Long> errors = new TreeMap<>();
    private long unsent;
    private long lastEnd = Long.MIN_VALUE;

    /** Counts a reply; only good ones have a latency. */
    void replied(Reply reply, long intended, long now) {
        lastEnd = Math.max(lastEnd, now);
        if (reply.isOk()) {
            latencies.recordValue(Math.max(0, now - intended));
            reply.member("outcome").ifPresent(outcome -> outcomes.merge(outcome, 1L, Long::sum));
            reply.member("rung").ifPresent(rung -> rungs.merge(rung, 1L, Long::sum));
        } else {
            errors.merge("HTTP " + reply.status(), 1L, Long::sum);
        }
    }

    void failed(Exception failure, long now) {
        lastEnd = Math.max(lastEnd, now);
        errors.merge(failure.getClass().getSimpleName(), 1L, Long::sum);
    }

    /** Counts a request whose time came and for which no connection was free until the end. */
    void unsent() {
        unsent++;
    }

    void add(Tally other) {
        latencies.add(other.latencies);
        other.outcomes.forEach((outcome, count) -> outcomes.merge(outcome, count, Long::sum));
        other.rungs.forEach((rung, count) -> rungs.merge(rung, count, Long::sum));
        other.errors.forEach((error, count) -> errors.merge(error, count, Long::sum));
        unsent += other.unsent;
        lastEnd = Math.max(lastEnd, other.lastEnd);
    }

    /** Good replies. */
    long replies() {
        return latencies.getTotalCount();
    }

    /** The time, in milliseconds, within which {@code percent} of a hundred good replies came. */
    double millis(double percent) {
        return latencies.getValueAtPercentile(percent) / 1e6;
    }

    Map<String, Long> outcomes() {
        return Map.copyOf(outcomes);
    }

    /** What settled the turns. */
    Map<String, Long> rungs() {
        return Map.copyOf(rungs);
    }

    Map<String, Long> errors() {
        return Map.copyOf(errors);
    }

    long unsentCount() {
        return unsent;
    }

    /** Seconds from a beginning to the last reply. */
    double secondsSince(long begin) {
        return lastEnd == Long.MIN_VALUE ? 0 : (lastEnd - begin) / 1e9;
    }
}
