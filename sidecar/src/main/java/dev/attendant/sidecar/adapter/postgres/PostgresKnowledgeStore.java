package dev.attendant.sidecar.adapter.postgres;

import dev.attendant.sidecar.knowledge.DocumentSummary;
import dev.attendant.sidecar.knowledge.DocumentVersion;
import dev.attendant.sidecar.knowledge.KnowledgeStore;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.EncodedPassage;
import dev.attendant.sidecar.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Documents in the tables whose names begin with {@code knowledge_}. */
public final class PostgresKnowledgeStore implements KnowledgeStore {

    private static final int ROWS_PER_FETCH = 500;

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
        requireStorable(version);
        Instant now = clock.instant();
        return database.inTenant(tenant, handle -> {
            long revision = raiseRevision(handle, tenant);
            keepVersion(handle, tenant, version);
            makeCurrent(handle, tenant, version, now);
            PassageRows.replace(handle, tenant, version);
            return revision;
        });
    }

    @Override
    public Optional<Long> remove(TenantId tenant, DocumentId id) {
        return database.inTenant(tenant, handle -> {
            int removed = handle.createUpdate("delete from knowledge_document where id = :id")
                    .bind("id", id.value())
                    .execute();
            return removed == 0 ? Optional.empty() : Optional.of(raiseRevision(handle, tenant));
        });
    }

    @Override
    public long revision(TenantId tenant) {
        return database.inTenant(tenant, PostgresKnowledgeStore::revision);
    }

    @Override
    public Optional<DocumentVersion> current(TenantId tenant, DocumentId id) {
        return database.snapshotInTenant(tenant, handle -> documents(handle, Optional.of(id))).stream()
                .findFirst();
    }

    @Override
    public Optional<String> text(TenantId tenant, DocumentId id, String hash) {
        return database.inTenant(
                tenant,
                handle -> handle.createQuery("""
                select text from knowledge_version where document_id = :id and hash = :hash
                """)
                        .bind("id", id.value())
                        .bind("hash", hash)
                        .mapTo(String.class)
                        .findOne());
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

    /** A tenant's whole knowledge may take longer to read than a statement usually may. */
    @Override
    public Contents contents(TenantId tenant) {
        return database.snapshotInTenant(tenant, handle -> {
            handle.execute("set local statement_timeout = '60s'");
            return new Contents(revision(handle), documents(handle, Optional.empty()));
        });
    }

    private static long revision(Handle handle) {
        return handle.createQuery("select revision from knowledge_revision")
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    /** First of all statements of a change, since it makes the tenant's changes wait for each other. */
    private static long raiseRevision(Handle handle, TenantId tenant) {
        return handle.createQuery("""
                insert into knowledge_revision (tenant_id, revision) values (:tenant, 1)
                on conflict (tenant_id) do update set revision = knowledge_revision.revision + 1
                returning revision
                """)
                .bind("tenant", tenant.value())
                .mapTo(Long.class)
                .one();
    }

    private static void keepVersion(Handle handle, TenantId tenant, DocumentVersion version) {
        handle.createUpdate("""
                insert into knowledge_version (tenant_id, document_id, hash, title, attributes, text)
                values (:tenant, :document, :hash, :title, cast(:attributes as jsonb), :text)
                on conflict do nothing
                """)
                .bind("tenant", tenant.value())
                .bind("document", version.id().value())
                .bind("hash", version.hash())
                .bind("title", version.title())
                .bind("attributes", Json.write(Json.ofStrings(version.attributes())))
                .bind("text", version.text())
                .execute();
    }

    private static void makeCurrent(Handle handle, TenantId tenant, DocumentVersion version, Instant now) {
        handle.createUpdate("""
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
                """)
                .bind("tenant", tenant.value())
                .bind("id", version.id().value())
                .bind("hash", version.hash())
                .bind("sourceHash", version.sourceHash())
                .bind("collection", version.collection())
                .bind("location", version.location())
                .bind("updatedAt", ExactTime.micros(now))
                .bind("updatedAtNanos", ExactTime.nanos(now))
                .execute();
    }

    /** Current documents in the order of their ids: all, or the one asked for. */
    private static List<DocumentVersion> documents(Handle handle, Optional<DocumentId> only) {
        Map<String, List<EncodedPassage>> passages = passages(handle, only);
        return handle.createQuery("""
                select document.*, version.title, version.attributes, version.text
                from knowledge_document document
                join knowledge_version version
                    on version.tenant_id = document.tenant_id
                    and version.document_id = document.id and version.hash = document.hash
                where cast(:only as text) is null or document.id = :only
                order by document.id
                """)
                .bind("only", only.map(DocumentId::value))
                .setFetchSize(ROWS_PER_FETCH)
                .map((row, context) -> version(row, passages.getOrDefault(row.getString("id"), List.of())))
                .list();
    }

    private static Map<String, List<EncodedPassage>> passages(Handle handle, Optional<DocumentId> only) {
        Map<String, List<EncodedPassage>> passages = new HashMap<>();
        handle.createQuery("""
                select passage.*, document.hash, version.title
                from knowledge_passage passage
                join knowledge_document document
                    on document.tenant_id = passage.tenant_id and document.id = passage.document_id
                join knowledge_version version
                    on version.tenant_id = document.tenant_id
                    and version.document_id = document.id and version.hash = document.hash
                where cast(:only as text) is null or passage.document_id = :only
                order by passage.document_id, passage.ordinal
                """)
                .bind("only", only.map(DocumentId::value))
                .setFetchSize(ROWS_PER_FETCH)
                .map((row, context) -> PassageRows.read(row))
                .forEach(encoded -> passages.computeIfAbsent(
                                encoded.passage().document().value(), id -> new ArrayList<>())
                        .add(encoded));
        return passages;
    }

    private static void requireStorable(DocumentVersion version) {
        StorableText.require("title", version.title());
        StorableText.require("text", version.text());
        StorableText.require("collection", version.collection());
        StorableText.require("location", version.location());
        Json.write(Json.ofStrings(version.attributes()));
        version.passages().forEach(passage -> PassageRows.requireOf(version, passage));
    }

    private static DocumentVersion version(ResultSet row, List<EncodedPassage> passages) throws SQLException {
        return new DocumentVersion(
                new DocumentId(row.getString("id")),
                row.getString("hash"),
                row.getString("source_hash"),
                row.getString("title"),
                row.getString("collection"),
                row.getString("location"),
                Json.stringMap(Json.read(row.getString("attributes"))),
                row.getString("text"),
                passages);
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
