package dev.attendant.sidecar.retrieval;

import dev.attendant.sidecar.encoding.Embedding;

/**
 * What is looked for.
 *
 * @param text the question, completed from the conversation where it needs to be
 * @param embedding {@code text} encoded
 * @param limit most hits wanted
 */
public record Query(String text, Embedding embedding, int limit) {

    public Query {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, but is " + limit);
        }
    }
}
