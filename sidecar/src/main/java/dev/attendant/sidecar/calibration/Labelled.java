package dev.attendant.sidecar.calibration;

import dev.attendant.sidecar.retrieval.DocumentId;
import java.util.Set;

/**
 * A question with the documents that answer it.
 *
 * @param documents empty where no document does
 */
public record Labelled(String text, Set<DocumentId> documents) {
    public Labelled {
        documents = Set.copyOf(documents);
    }
}
