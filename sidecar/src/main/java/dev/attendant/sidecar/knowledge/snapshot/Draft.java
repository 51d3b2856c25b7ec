package dev.attendant.sidecar.knowledge.snapshot;

import dev.attendant.sidecar.knowledge.Manifest;
import dev.attendant.sidecar.retrieval.DocumentId;
import java.util.Optional;

/**
 * What the next publication changes about a document.
 *
 * @param becomes its version then, or empty where it leaves
 */
public record Draft(DocumentId id, Optional<Manifest.Entry> becomes) {}
