package dev.attendant.sidecar.adapter.postgres.knowledge;

import dev.attendant.sidecar.adapter.postgres.ExactTime;
import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.knowledge.Manifest;
import dev.attendant.sidecar.knowledge.Manifest.Entry;
import dev.attendant.sidecar.knowledge.Revisions;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The published documents: {@code knowledge_document} holds those of the newest revision, {@code knowledge_change} what
 * each revision changed.
 */
final class ManifestRows {

    private ManifestRows() {}

    /** The newest revision; 0 before the first. */
    static long revision(Handle handle) {
        return handle.createQuery("select revision from knowledge_revision")
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    /** Where documents and given relations stand. */
    static Revisions revisions(PostgresDatabase database, TenantId tenant) {
        String query = "select revision, relations from knowledge_revision";
        return database
                .rows(
                        tenant,
                        query,
                        Map.of(),
                        (row, context) -> new Revisions(row.getLong("revision"), row.getLong("relations")))
                .stream()
                .findFirst()
                .orElse(new Revisions(0, 0));
    }

    /** Notes one more change of given relations. */
    static void countRelations(Handle handle, TenantId tenant) {
        handle.createUpdate("""
                insert into knowledge_revision (tenant_id, revision, relations) values (:tenant, 0, 1)
                on conflict (tenant_id) do update set relations = knowledge_revision.relations + 1
                """).bind("tenant", tenant.value()).execute();
    }

    /** Makes the tenant's other changes wait for this one, which must not have read anything yet. */
    static long lockedRevision(Handle handle, TenantId tenant) {
        return handle.createQuery("""
                insert into knowledge_revision (tenant_id, revision) values (:tenant, 0)
                on conflict (tenant_id) do update set revision = knowledge_revision.revision
                returning revision
                """)
                .bind("tenant", tenant.value())
                .mapTo(Long.class)
                .one();
    }

    static Manifest current(Handle handle) {
        return new Manifest(
                revision(handle),
                handle.createQuery("""
                select id, hash, source_hash, collection, location from knowledge_document order by id
                """).map((row, context) -> entry(row)).list());
    }

    static Manifest at(Handle handle, long revision) {
        return new Manifest(
                revision,
                handle.createQuery("""
                select document_id as id, hash, source_hash, collection, location
                from (
                    select distinct on (document_id) *
                    from knowledge_change
                    where revision <= :revision
                    order by document_id, revision desc
                ) latest
                where hash is not null
                order by document_id
                """)
                        .bind("revision", revision)
                        .map((row, context) -> entry(row))
                        .list());
    }

    /**
     * Puts documents in and takes others out, as the tenant's next revision; the revision must be locked.
     *
     * @return that revision
     */
    static long change(Handle handle, TenantId tenant, List<Entry> in, List<DocumentId> out, Instant now) {
        long revision = handle.createQuery("""
                update knowledge_revision set revision = revision + 1 where tenant_id = :tenant returning revision
                """)
                .bind("tenant", tenant.value())
                .mapTo(Long.class)
                .one();
        if (!in.isEmpty()) {
            log(handle, tenant, revision, in);
            put(handle, tenant, in, now);
        }
        if (!out.isEmpty()) {
            remove(handle, tenant, revision, out);
        }
        return revision;
    }

    static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                new DocumentId(row.getString("id")),
                row.getString("hash"),
                row.getString("source_hash"),
                row.getString("collection"),
                row.getString("location"));
    }

    static PreparedBatch bind(PreparedBatch batch, TenantId tenant, Entry entry) {
        return batch.bind("tenant", tenant.value())
                .bind("id", entry.id().value())
                .bind("hash", entry.hash())
                .bind("sourceHash", entry.sourceHash())
                .bind("collection", entry.collection())
                .bind("location", entry.location());
    }

    private static void log(Handle handle, TenantId tenant, long revision, List<Entry> in) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into knowledge_change
                    (tenant_id, document_id, revision, hash, source_hash, collection, location)
                values (:tenant, :id, :revision, :hash, :sourceHash, :collection, :location)
                """);
        in.forEach(
                entry -> bind(batch, tenant, entry).bind("revision", revision).add());
        batch.execute();
    }

    private static void put(Handle handle, TenantId tenant, List<Entry> in, Instant now) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into knowledge_document
                    (tenant_id, id, hash, source_hash, collection, location, updated_at, updated_at_nanos)
                values (:tenant, :id, :hash, :sourceHash, :collection, :location, :updatedAt, :updatedAtNanos)
                on conflict (tenant_id, id) do update set
                    hash = excluded.hash,
                    source_hash = excluded.source_hash,
                    collection = excluded.collection,
                    location = excluded.location,
                    updated_at = excluded.updated_at,
                    updated_at_nanos = excluded.updated_at_nanos
                """);
        in.forEach(entry -> bind(batch, tenant, entry)
                .bind("updatedAt", ExactTime.micros(now))
                .bind("updatedAtNanos", ExactTime.nanos(now))
                .add());
        batch.execute();
    }

    private static void remove(Handle handle, TenantId tenant, long revision, List<DocumentId> out) {
        handle.createUpdate("""
                with removed as (delete from knowledge_document where id = any(:ids) returning id)
                insert into knowledge_change (tenant_id, document_id, revision)
                select :tenant, id, :revision from removed
                """)
                .bind("tenant", tenant.value())
                .bind("revision", revision)
                .bindArray(
                        "ids", String.class, out.stream().map(DocumentId::value).toList())
                .execute();
    }
}
