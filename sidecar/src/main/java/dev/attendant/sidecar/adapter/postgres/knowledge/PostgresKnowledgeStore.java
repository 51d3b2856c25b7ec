package dev.attendant.sidecar.adapter.postgres.knowledge;

import dev.attendant.sidecar.adapter.postgres.ExactTime;
import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.knowledge.DocumentSummary;
import dev.attendant.sidecar.knowledge.DocumentVersion;
import dev.attendant.sidecar.knowledge.KnowledgeStore;
import dev.attendant.sidecar.knowledge.Manifest;
import dev.attendant.sidecar.knowledge.Manifest.Entry;
import dev.attendant.sidecar.knowledge.Revisions;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Documents in the tables whose names begin with {@code knowledge_}. */
public final class PostgresKnowledgeStore implements KnowledgeStore {

    private final PostgresDatabase database;
    private final InstantSource clock;

    /** @param clock gives the time at which a document is said to have been updated */
    public PostgresKnowledgeStore(PostgresDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException where a passage belongs to another version, or any text holds U+0000
     */
    @Override
    public long put(TenantId tenant, DocumentVersion version) {
        VersionRows.requireStorable(version);
        return database.inTenant(tenant, handle -> {
            ManifestRows.lockedRevision(handle, tenant);
            VersionRows.keep(handle, tenant, version);
            DraftRows.forget(handle, version.id());
            return ManifestRows.change(handle, tenant, List.of(Entry.of(version)), List.of(), clock.instant());
        });
    }

    @Override
    public void renew(TenantId tenant, DocumentVersion version) {
        VersionRows.requireStorable(version);
        database.useInTenant(tenant, handle -> {
            ManifestRows.lockedRevision(handle, tenant);
            PassageRows.replace(handle, tenant, version);
        });
    }

    @Override
    public Optional<Long> remove(TenantId tenant, DocumentId id) {
        return database.inTenant(tenant, handle -> {
            ManifestRows.lockedRevision(handle, tenant);
            DraftRows.forget(handle, id);
            return entry(handle, id)
                    .map(there -> ManifestRows.change(handle, tenant, List.of(), List.of(id), clock.instant()));
        });
    }

    @Override
    public Revisions revisions(TenantId tenant) {
        return ManifestRows.revisions(database, tenant);
    }

    @Override
    public Optional<DocumentVersion> current(TenantId tenant, DocumentId id) {
        return database.snapshotInTenant(
                tenant,
                handle -> entry(handle, id)
                        .map(entry -> VersionRows.read(handle, List.of(entry)).getFirst()));
    }

    @Override
    public Optional<String> text(TenantId tenant, DocumentId id, String hash) {
        return database.inTenant(tenant, handle -> VersionRows.text(handle, id, hash));
    }

    @Override
    public List<DocumentSummary> list(TenantId tenant, Optional<DocumentId> after, int limit) {
        return database.inTenant(
                tenant,
                handle -> handle.createQuery("""
                select document.*, version.title
                from knowledge_document document
                join knowledge_version version
                    on version.tenant_id = document.tenant_id
                    and version.document_id = document.id and version.hash = document.hash
                where document.id > :after
                order by document.id
                limit :limit
                """)
                        .bind("after", after.map(DocumentId::value).orElse(""))
                        .bind("limit", limit)
                        .map((row, context) -> summary(row))
                        .list());
    }

    @Override
    public Manifest manifest(TenantId tenant) {
        return database.snapshotInTenant(tenant, ManifestRows::current);
    }

    /** A tenant's whole knowledge may take longer to read than a statement usually may. */
    @Override
    public List<DocumentVersion> versions(TenantId tenant, List<Entry> entries) {
        return database.snapshotInTenant(tenant, handle -> {
            handle.execute("set local statement_timeout = '60s'");
            return VersionRows.read(handle, entries);
        });
    }

    private static Optional<Entry> entry(Handle handle, DocumentId id) {
        return handle.createQuery("""
                select id, hash, source_hash, collection, location from knowledge_document where id = :id
                """)
                .bind("id", id.value())
                .map((row, context) -> ManifestRows.entry(row))
                .findOne();
    }

    private static DocumentSummary summary(ResultSet row) throws SQLException {
        return new DocumentSummary(
                new DocumentId(row.getString("id")),
                row.getString("title"),
                row.getString("collection"),
                row.getString("location"),
                row.getString("hash"),
                row.getString("source_hash"),
                ExactTime.read(row, "updated_at"));
    }
}
