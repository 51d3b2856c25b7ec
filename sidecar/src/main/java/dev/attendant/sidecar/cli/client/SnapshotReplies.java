package dev.attendant.sidecar.cli.client;

import java.time.Instant;
import java.util.List;

/** What the sidecar replies of snapshots and drafts, as openapi/attendant.yaml describes it. */
public final class SnapshotReplies {

    private SnapshotReplies() {}

    /** A revision of the knowledge with a number; {@code added} and so on count documents. */
    public record Snapshot(
            int number,
            long revision,
            String note,
            int documents,
            int added,
            int changed,
            int removed,
            String takenBy,
            Instant takenAt) {}

    /** All snapshots, oldest first; {@code published} is 0 where there is none. */
    public record Snapshots(int published, boolean changedSince, long revision, List<Snapshot> snapshots) {
        public Snapshots {
            snapshots = List.copyOf(snapshots);
        }
    }

    /** A snapshot with its documents, and what differs from the one that was published before it. */
    public record Detail(Snapshot snapshot, List<Member> documents, List<Change> changes) {
        public Detail {
            documents = List.copyOf(documents);
            changes = List.copyOf(changes);
        }
    }

    /** A document's version in a snapshot. */
    public record Member(String documentId, String version, String collection, String location) {}

    /** How a snapshot changed a document: it came, became another version, or left. */
    public record Change(String documentId, String change) {}

    /** What the next publication changes. */
    public record Drafts(List<Draft> drafts) {
        public Drafts {
            drafts = List.copyOf(drafts);
        }
    }

    /** A document that waits to be published, or to leave; its other fields are empty then. */
    public record Draft(String documentId, boolean leaves, String version, String collection, String location) {}
}
