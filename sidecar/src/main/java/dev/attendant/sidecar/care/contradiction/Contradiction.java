package dev.attendant.sidecar.care.contradiction;

import dev.attendant.sidecar.care.Quote;
import dev.attendant.sidecar.care.Severity;

/**
 * Two statements of different articles about the same thing that cannot both be true.
 *
 * @param about what differs, such as {@code duration}, {@code price in EUR} or {@code yes or no}
 * @param likeness how much else the statements have in common, between 0 and 1
 * @param left what the first article says, with what differs marked
 * @param right what the second article says
 */
public record Contradiction(Severity severity, String about, double likeness, Quote left, Quote right) {

    /** The same statements, with what else differs between them: one row of a table may differ in many cells. */
    Contradiction with(Contradiction other) {
        String both = about.contains(other.about) ? about : about + ", " + other.about;
        return new Contradiction(
                severity, both, likeness, left.marking(other.left.marks()), right.marking(other.right.marks()));
    }
}
