package dev.attendant.sidecar.http.knowledge;

import dev.attendant.sidecar.knowledge.Manifest;
import dev.attendant.sidecar.knowledge.snapshot.Draft;
import dev.attendant.sidecar.knowledge.snapshot.History;
import dev.attendant.sidecar.knowledge.snapshot.Snapshot;
import dev.attendant.sidecar.knowledge.snapshot.SnapshotStore;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A snapshot of the knowledge on the wire; {@code added}, {@code changed} and {@code removed} count documents. */
record SnapshotReply(
        int number,
        long revision,
        String note,
        int documents,
        int added,
        int changed,
        int removed,
        String takenBy,
        Instant takenAt) {

    static SnapshotReply of(Snapshot snapshot) {
        return new SnapshotReply(
                snapshot.number(),
                snapshot.revision(),
                snapshot.note(),
                snapshot.counts().documents(),
                snapshot.counts().added(),
                snapshot.counts().changed(),
                snapshot.counts().removed(),
                snapshot.by(),
                snapshot.at());
    }

    /** All snapshots; {@code published} is 0 where there is none. */
    record Listing(int published, boolean changedSince, long revision, List<SnapshotReply> snapshots) {

        static Listing of(History history) {
            return new Listing(
                    history.published().orElse(0),
                    !history.isHeld(),
                    history.revision(),
                    history.snapshots().stream().map(SnapshotReply::of).toList());
        }
    }

    /** A snapshot with its documents and with what changed against the one that was published before it. */
    record Detail(SnapshotReply snapshot, List<Member> documents, List<Change> changes) {

        static Detail of(SnapshotStore.Contents contents) {
            return new Detail(
                    SnapshotReply.of(contents.snapshot()),
                    contents.manifest().entries().stream().map(Member::of).toList(),
                    Stream.of(
                                    contents.difference().added().stream().map(entry -> Change.of(entry, "added")),
                                    contents.difference().changed().stream().map(entry -> Change.of(entry, "changed")),
                                    contents.difference().removed().stream().map(entry -> Change.of(entry, "removed")))
                            .flatMap(changes -> changes)
                            .toList());
        }
    }

    /** A document's version in a snapshot. */
    record Member(String documentId, String version, String collection, String location) {
        static Member of(Manifest.Entry entry) {
            return new Member(entry.id().value(), entry.hash(), entry.collection(), entry.location());
        }
    }

    /** A document that a snapshot or a publication changes; {@code change} says how. */
    record Change(String documentId, String change) {
        static Change of(Manifest.Entry entry, String change) {
            return new Change(entry.id().value(), change);
        }
    }

    /** What the next publication changes. */
    record Drafts(List<DraftEntry> drafts) {
        static Drafts of(List<Draft> drafts) {
            return new Drafts(drafts.stream().map(DraftEntry::of).toList());
        }
    }

    /** A document that waits to be published, or to leave; collection, location and version are empty then. */
    record DraftEntry(String documentId, boolean leaves, String version, String collection, String location) {
        static DraftEntry of(Draft draft) {
            return draft.becomes()
                    .map(entry -> new DraftEntry(
                            entry.id().value(), false, entry.hash(), entry.collection(), entry.location()))
                    .orElseGet(() -> new DraftEntry(draft.id().value(), true, "", "", ""));
        }
    }
}
