package dev.attendant.sidecar.adapter.postgres.knowledge;

import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.knowledge.DocumentVersion;
import dev.attendant.sidecar.knowledge.Manifest.Entry;
import dev.attendant.sidecar.knowledge.snapshot.Draft;
import dev.attendant.sidecar.knowledge.snapshot.DraftStore;
import dev.attendant.sidecar.knowledge.snapshot.SnapshotStore;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.tenant.TenantId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Drafts in the table {@code knowledge_draft}. */
public final class PostgresDraftStore implements DraftStore {

    private final PostgresDatabase database;
    private final InstantSource clock;

    /** @param clock gives the time at which documents are said to have been updated and published */
    public PostgresDraftStore(PostgresDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException where a passage belongs to another version, or any text holds U+0000
     */
    @Override
    public void put(TenantId tenant, DocumentVersion version) {
        VersionRows.requireStorable(version);
        database.useInTenant(tenant, handle -> {
            ManifestRows.lockedRevision(handle, tenant);
            VersionRows.keep(handle, tenant, version);
            DraftRows.put(handle, tenant, Entry.of(version));
        });
    }

    @Override
    public boolean remove(TenantId tenant, DocumentId id) {
        return database.inTenant(tenant, handle -> {
            ManifestRows.lockedRevision(handle, tenant);
            return DraftRows.forget(handle, id) + DraftRows.putRemoval(handle, id) > 0;
        });
    }

    @Override
    public void discard(TenantId tenant, DocumentId id) {
        database.inTenant(tenant, handle -> DraftRows.forget(handle, id));
    }

    @Override
    public int discardAll(TenantId tenant) {
        return database.inTenant(tenant, DraftRows::forgetAll);
    }

    @Override
    public Optional<Draft> find(TenantId tenant, DocumentId id) {
        return database.inTenant(tenant, handle -> DraftRows.find(handle, id));
    }

    @Override
    public List<Draft> list(TenantId tenant) {
        return database.inTenant(tenant, DraftRows::list);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException where the note or the subject's name holds U+0000
     */
    @Override
    public SnapshotStore.Taken publish(TenantId tenant, String note, String by) {
        return database.inTenant(tenant, handle -> {
            Publishing publishing = Publishing.begin(handle, tenant, by, clock.instant());
            List<Draft> drafts = DraftRows.list(handle);
            if (!drafts.isEmpty()) {
                publishing.hold("before drafts were published");
                List<Entry> in = drafts.stream()
                        .map(Draft::becomes)
                        .flatMap(Optional::stream)
                        .toList();
                publishing.change(
                        in,
                        drafts.stream()
                                .filter(draft -> draft.becomes().isEmpty())
                                .map(Draft::id)
                                .toList());
                DraftRows.forgetAll(handle);
            }
            return publishing.take(note);
        });
    }
}
