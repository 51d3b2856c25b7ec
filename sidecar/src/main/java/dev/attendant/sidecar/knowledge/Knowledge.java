package dev.attendant.sidecar.knowledge;

import dev.attendant.sidecar.retrieval.Retriever;

/**
 * What a tenant's knowledge base offers one audience.
 *
 * @param revision the revision that is searched
 * @param retriever finds passages this audience may read
 */
public record Knowledge(long revision, Retriever retriever) {}
