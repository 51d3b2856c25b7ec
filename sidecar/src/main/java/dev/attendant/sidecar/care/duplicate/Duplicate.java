package dev.attendant.sidecar.care.duplicate;

import dev.attendant.sidecar.care.Quote;
import dev.attendant.sidecar.care.Severity;
import java.util.List;

/**
 * Texts that say nearly the same in two or more places.
 *
 * @param similarity the share of three-word runs that the first two have in common (Jaccard), between 0 and 1
 * @param places at least two; what differs between the first two is marked
 */
public record Duplicate(Kind kind, Severity severity, double similarity, List<Quote> places) {

    /** What is alike. */
    public enum Kind {
        ARTICLE,
        SECTION
    }

    public Duplicate {
        places = List.copyOf(places);
    }
}
