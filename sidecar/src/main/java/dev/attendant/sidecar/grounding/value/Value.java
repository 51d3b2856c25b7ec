package dev.attendant.sidecar.grounding.value;

import dev.attendant.sidecar.retrieval.Span;

/**
 * Something that a text tells exactly.
 *
 * @param kind what is measured
 * @param unit what it is measured in; may be empty
 * @param per what it is given for, such as {@code day}; may be empty
 * @param amount in the base unit of its kind; of a date month * 100 + day, of a time minutes after midnight
 * @param written the number as it is written, before its unit is taken into account
 * @param text the address itself, in lower case; empty where it is none
 * @param vague whether the text may well mean no number by it, as by the word "one"
 */
public record Value(
        Span span, Kind kind, String unit, String per, double amount, double written, String text, boolean vague) {

    /** Months and years are taken to be of average length. */
    private static final double ROUNDING = 0.025;

    private static final double EXACT = 1e-9;

    /** The unit of a time that may be before noon or after. */
    static final String HALF_DAY = "half day";

    /** So many has half a day. */
    private static final int MINUTES = 720;

    /** What is measured. */
    public enum Kind {
        COUNT,
        DURATION,
        WORKDAYS,
        MONEY,
        PERCENT,
        MEASURE,
        TIME,
        DATE,
        MONTH,
        WEEKDAY,
        DAY,
        YEAR,
        ADDRESS
    }

    /** Whether both can be of the same thing, so that another amount is another claim. */
    public boolean isComparable(Value other) {
        if (kind == Kind.COUNT || other.kind == Kind.COUNT) {
            return isNumber() && other.isNumber();
        }
        boolean days = isInDays() && other.isInDays();
        return days || kind == other.kind && (kind != Kind.MEASURE || unit.equals(other.unit));
    }

    private boolean isInDays() {
        return kind == Kind.DURATION || kind == Kind.WORKDAYS;
    }

    private boolean isNumber() {
        return kind.compareTo(Kind.MEASURE) <= 0;
    }

    /** Whether both say the same; a bare number is the same as one with a unit. */
    public boolean agrees(Value other) {
        if (kind == Kind.ADDRESS || other.kind == Kind.ADDRESS) {
            return kind == other.kind && text.equals(other.text);
        }
        if (!isComparable(other)) {
            return false;
        }
        if (isInDays() && other.isInDays() && kind != other.kind) {
            return false;
        }
        if (kind == other.kind) {
            return agreesInUnit(other);
        }
        return !isOfUnitAlone() && areSame(per, other.per) && near(written, other.written, EXACT);
    }

    /** An amount of money is not the same as a bare number, which may count anything. */
    private boolean isOfUnitAlone() {
        return kind == Kind.MONEY || kind == Kind.PERCENT;
    }

    private boolean agreesInUnit(Value other) {
        if (unit.equals(HALF_DAY) || other.unit.equals(HALF_DAY)) {
            return near(amount % MINUTES, other.amount % MINUTES, EXACT);
        }
        return areSame(unit, other.unit)
                && areSame(per, other.per)
                && near(amount, other.amount, kind == Kind.DURATION ? ROUNDING : EXACT);
    }

    /** What is left out differs from nothing. */
    private static boolean areSame(String left, String right) {
        return left.isEmpty() || right.isEmpty() || left.equals(right);
    }

    private static boolean near(double left, double right, double share) {
        return Math.abs(left - right) <= share * Math.max(Math.abs(left), Math.abs(right));
    }

    /** The same for each of something. */
    Value per(String each) {
        return new Value(span, kind, unit, each, amount, written, text, vague);
    }

    /** The same, written in less of the text. */
    Value until(int end) {
        return new Value(new Span(span.start(), end), kind, unit, per, amount, written, text, vague);
    }

    /** The same, which may mean no number. */
    Value made(boolean uncertain) {
        return new Value(span, kind, unit, per, amount, written, text, uncertain);
    }

    public boolean isDate() {
        return kind.compareTo(Kind.TIME) >= 0 && kind != Kind.ADDRESS;
    }
}
