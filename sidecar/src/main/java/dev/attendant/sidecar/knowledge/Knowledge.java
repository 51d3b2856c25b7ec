package dev.attendant.sidecar.knowledge;

import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.Retriever;
import java.util.Map;

/**
 * What a tenant's knowledge base offers one audience.
 *
 * @param revision the revision that is searched
 * @param retriever finds passages this audience may read
 * @param locations where each document came from
 */
public record Knowledge(long revision, Retriever retriever, Map<DocumentId, String> locations) {}
