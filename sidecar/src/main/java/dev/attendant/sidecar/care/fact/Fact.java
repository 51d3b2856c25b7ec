package dev.attendant.sidecar.care.fact;

import dev.attendant.sidecar.retrieval.Span;

/**
 * A value that a statement gives.
 *
 * @param span its place in the statement
 * @param kind what is measured and in what: only facts of the same kind can be compared
 * @param bound which end of a range the statement speaks of
 * @param low the value, or the lower end of a range, in the kind's base unit
 * @param high the upper end; the value itself where there is no range
 */
public record Fact(Span span, String kind, Bound bound, double low, double high) {

    /** Months and years are taken to be of average length. */
    private static final double ROUNDING = 0.02;

    /** Whether a value is the least or the most there may be. */
    public enum Bound {
        NONE,
        LEAST,
        MOST
    }

    /** Whether both cannot be true of the same thing. */
    public boolean contradicts(Fact other) {
        return kind.equals(other.kind) && isComparable(other) && !(isNear(low, other.low) && isNear(high, other.high));
    }

    /** The most and the least of a thing may differ, and a value may be named that lies in a range. */
    private boolean isComparable(Fact other) {
        boolean ends =
                bound == Bound.LEAST && other.bound == Bound.MOST || bound == Bound.MOST && other.bound == Bound.LEAST;
        return !ends && !isWithin(other) && !other.isWithin(this);
    }

    private boolean isWithin(Fact range) {
        return low == high && range.low < range.high && range.low <= low && low <= range.high;
    }

    private boolean isNear(double left, double right) {
        double tolerance = kind.equals("duration") ? ROUNDING * Math.max(left, right) : 0;
        return Math.abs(left - right) <= tolerance;
    }

    /** The same value at another place of a longer text, which ends at {@code end} at the latest. */
    public Fact at(int offset, int end) {
        int start = Math.min(end, offset + span.start());
        return new Fact(new Span(start, Math.min(end, offset + span.end())), kind, bound, low, high);
    }
}
