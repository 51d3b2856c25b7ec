package dev.attendant.sidecar.entities.time;

/** What a phrase of time does in a sentence. The phrases stand in {@code entities/times.tsv}. */
enum TimeKind {
    /** A day of the week, from 1 for Monday. */
    WEEKDAY,
    /** An abbreviation of a weekday that is also a word, so that it counts only behind a preposition. */
    SHORT_WEEKDAY,
    MONTH,
    UNIT,
    /** A day by its distance from today. */
    DAY,
    AGO,
    /** Stands before the length that it counts back by. */
    AGO_BEFORE,
    FROM_NOW,
    IN,
    LAST,
    NEXT,
    THIS,
    /** Makes a span that ends or begins today from the length behind it. */
    RUNNING,
    SINCE,
    UNTIL,
    TO,
    BETWEEN,
    AND,
    ON,
    AT,
    IN_MONTH,
    THE,
    OF,
    /** The first or last day of the span behind it. */
    EDGE,
    /** A part of a day, in hours. */
    PART,
    /** A part of today, in hours. */
    TONIGHT,
    WEEKEND,
    /** Hours to add to a time of twelve hours. */
    MERIDIEM,
    CLOCK,
    O_CLOCK,
    FEAST,
    /** Tells that a sentence speaks of the past. */
    PAST,
    ORDINAL,
    ORDINAL_WORD,
    /** Tells that "a day" is a length rather than a manner of speaking. */
    SPAN_CUE,
    /** May follow the number of a day, which then counts nothing else. */
    CLAUSE
}
