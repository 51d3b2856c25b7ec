package dev.attendant.sidecar.care.duplicate;

import dev.attendant.sidecar.care.Quote;
import dev.attendant.sidecar.care.Severity;
import java.util.List;

/**
 * Texts in two or more places that say nearly the same.
 *
 * @param similarity the share of three-word runs that the first two have in common (Jaccard), between 0 and 1; of a
 *     topic the mean cosine of both titles and both texts
 * @param places at least two; what differs between the first two is marked
 */
public record Duplicate(Kind kind, Severity severity, double similarity, List<Quote> places) {

    /** What is alike. */
    public enum Kind {
        /** Whole articles, word for word in most places. */
        ARTICLE,
        /** Sections of articles that otherwise differ. */
        SECTION,
        /** Articles about the same topic in other words. */
        TOPIC
    }

    public Duplicate {
        places = List.copyOf(places);
    }
}
