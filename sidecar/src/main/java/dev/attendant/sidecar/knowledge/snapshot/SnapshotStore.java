package dev.attendant.sidecar.knowledge.snapshot;

import dev.attendant.sidecar.knowledge.Difference;
import dev.attendant.sidecar.knowledge.Manifest;
import dev.attendant.sidecar.tenant.TenantId;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where snapshots are kept. Each change is whole or not at all, waits for other changes of the tenant's knowledge, and
 * first takes a snapshot of what is published where none holds it, so that nothing published is lost.
 */
public interface SnapshotStore {

    /** Freezes what is published now, or gives the snapshot that holds it. */
    Taken take(TenantId tenant, String note, String by);

    /** A snapshot of what is published; {@code isNew} is false where it had been taken before. */
    record Taken(Snapshot snapshot, boolean isNew) {}

    /**
     * Makes a snapshot's documents the published ones; no change where they are.
     *
     * @return false where there is no such snapshot; nothing is changed then
     */
    boolean publish(TenantId tenant, int number, String by);

    /**
     * Publishes the snapshot that was published before.
     *
     * @return its number, or empty where there is none
     */
    OptionalInt rollback(TenantId tenant, String by);

    History history(TenantId tenant);

    /** A snapshot with its documents. */
    Optional<Contents> contents(TenantId tenant, int number);

    /** What a snapshot holds, and how that differs from the one that was published before it. */
    record Contents(Snapshot snapshot, Manifest manifest, Difference difference) {}
}
