package dev.attendant.sidecar.knowledge;

import dev.attendant.sidecar.retrieval.Span;

/**
 * A hidden instruction in a document.
 *
 * @param place what {@code span} counts in
 * @param reason what it looks like, in a few words
 */
public record Finding(Place place, Span span, String reason) {

    /** Where an instruction was found. */
    public enum Place {
        /** In the article's text; the passages there are not indexed. */
        TEXT,
        /** In the source alone, such as a comment; it is in no passage anyway. */
        SOURCE
    }

    boolean touches(int start, int end) {
        return place == Place.TEXT && span.start() < end && start < span.end();
    }
}
