package dev.attendant.sidecar.knowledge;

import dev.attendant.sidecar.retrieval.DocumentId;
import java.util.List;

/**
 * Which version of each document one revision of the knowledge holds.
 *
 * @param entries in the order of the documents' ids
 */
public record Manifest(long revision, List<Entry> entries) {

    public Manifest {
        entries = List.copyOf(entries);
    }

    /** One document's version, and where it belongs. */
    public record Entry(DocumentId id, String hash, String sourceHash, String collection, String location) {

        public static Entry of(DocumentVersion version) {
            return new Entry(
                    version.id(), version.hash(), version.sourceHash(), version.collection(), version.location());
        }
    }
}
