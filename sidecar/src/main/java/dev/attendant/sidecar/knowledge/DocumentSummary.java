package dev.attendant.sidecar.knowledge;

import dev.attendant.sidecar.retrieval.DocumentId;
import java.time.Instant;

/** A document without its text, as a listing shows it. */
public record DocumentSummary(
        DocumentId id,
        String title,
        String collection,
        String location,
        String hash,
        String sourceHash,
        Instant updatedAt) {}
