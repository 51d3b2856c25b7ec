package dev.attendant.sidecar.adapter.postgres.knowledge;

import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.knowledge.Difference;
import dev.attendant.sidecar.knowledge.Manifest;
import dev.attendant.sidecar.knowledge.snapshot.History;
import dev.attendant.sidecar.knowledge.snapshot.Snapshot;
import dev.attendant.sidecar.knowledge.snapshot.SnapshotStore;
import dev.attendant.sidecar.tenant.TenantId;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;

/** Snapshots in the tables {@code knowledge_snapshot} and {@code knowledge_publication}. */
public final class PostgresSnapshotStore implements SnapshotStore {

    private final PostgresDatabase database;
    private final InstantSource clock;

    /** @param clock gives the time of each snapshot and publication */
    public PostgresSnapshotStore(PostgresDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException where the note or the subject's name holds U+0000
     */
    @Override
    public Taken take(TenantId tenant, String note, String by) {
        return database.inTenant(
                tenant,
                handle -> Publishing.begin(handle, tenant, by, clock.instant()).take(note));
    }

    @Override
    public boolean publish(TenantId tenant, int number, String by) {
        return database.inTenant(tenant, handle -> {
            Publishing publishing = Publishing.begin(handle, tenant, by, clock.instant());
            if (number < 1 || number > publishing.history().snapshots().size()) {
                return false;
            }
            publishing.hold("before snapshot " + number + " was published");
            History history = publishing.history();
            if (!history.published().equals(OptionalInt.of(number))) {
                publishing.publish(number, false);
            }
            return true;
        });
    }

    @Override
    public OptionalInt rollback(TenantId tenant, String by) {
        return database.inTenant(tenant, handle -> {
            Publishing publishing = Publishing.begin(handle, tenant, by, clock.instant());
            if (publishing.history().publications().isEmpty()) {
                return OptionalInt.empty();
            }
            publishing.hold("before a rollback");
            OptionalInt earlier = publishing.history().earlier();
            earlier.ifPresent(number -> publishing.publish(number, true));
            return earlier;
        });
    }

    @Override
    public History history(TenantId tenant) {
        return database.snapshotInTenant(tenant, SnapshotRows::history);
    }

    @Override
    public Optional<Contents> contents(TenantId tenant, int number) {
        return database.snapshotInTenant(
                tenant,
                handle -> SnapshotRows.history(handle).snapshots().stream()
                        .filter(snapshot -> snapshot.number() == number)
                        .findFirst()
                        .map(snapshot -> contents(handle, snapshot)));
    }

    private static Contents contents(Handle handle, Snapshot snapshot) {
        Manifest manifest = ManifestRows.at(handle, snapshot.revision());
        Manifest base = ManifestRows.at(handle, snapshot.base());
        return new Contents(snapshot, manifest, Difference.between(base.entries(), manifest.entries()));
    }
}
