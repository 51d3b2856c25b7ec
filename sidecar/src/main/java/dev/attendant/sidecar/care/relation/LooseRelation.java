package dev.attendant.sidecar.care.relation;

import dev.attendant.sidecar.care.Severity;

/**
 * A relation that needs a look.
 *
 * @param location the place of the article that it begins at, or else the id of what it begins at
 * @param title the article's title; empty for what is no article
 * @param relation the relation in words
 */
public record LooseRelation(
        Severity severity, Kind kind, String location, String title, String relation, String reason) {

    /** What is wrong with it. */
    public enum Kind {
        /** An article that it names is not published, or not for customers. */
        NOWHERE,
        /** It leads back to where it begins, so that it is not followed. */
        CIRCLE,
        /** It was given that an article is replaced, which is published still. */
        REPLACED
    }
}
