package dev.attendant.sidecar.knowledge.snapshot;

import java.time.Instant;

/**
 * A revision of the knowledge under a number of its own; it never changes.
 *
 * @param number counts a tenant's snapshots from 1
 * @param revision the revision that it names
 * @param base the revision of the snapshot that was published before it; 0 where there was none
 * @param note why it was taken; may be empty
 * @param counts how it differs from {@code base}
 * @param by who took it
 */
public record Snapshot(int number, long revision, long base, String note, Counts counts, String by, Instant at) {

    /** Numbers of documents: all, and those that were added, changed and removed. */
    public record Counts(int documents, int added, int changed, int removed) {}
}
