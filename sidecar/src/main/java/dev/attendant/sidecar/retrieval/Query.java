package dev.attendant.sidecar.retrieval;

import dev.attendant.sidecar.encoding.Embedding;

/**
 * What is looked for.
 *
 * @param text the question, completed from the conversation where it needs to be
 * @param embedding {@code text} encoded
 * @param audience who will read the answer; passages for another audience are not found
 * @param limit most hits wanted
 */
public record Query(String text, Embedding embedding, Audience audience, int limit) {

    /** Who may read a document. */
    public enum Audience {
        /** Anyone who chats. */
        CUSTOMER,
        /** The tenant's own people, who may read everything. */
        INTERNAL
    }

    public Query {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, but is " + limit);
        }
    }
}
