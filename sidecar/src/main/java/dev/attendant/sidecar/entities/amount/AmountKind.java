package dev.attendant.sidecar.entities.amount;

/** What a phrase does beside a number. The phrases stand in {@code entities/amounts.tsv}. */
enum AmountKind {
    /** A currency's sign or code, on either side of the number. */
    SYMBOL,
    /** A currency's name, behind the number. */
    WORD,
    /** A hundredth of a currency. */
    MINOR,
    /** Between the two numbers of a range. */
    JOINT,
    BETWEEN,
    AND,
    /** Multiplies the number right before it. */
    SCALE,
    PERCENT,
    UNIT
}
