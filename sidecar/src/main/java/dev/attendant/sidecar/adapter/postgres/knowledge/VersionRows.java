package dev.attendant.sidecar.adapter.postgres.knowledge;

import dev.attendant.sidecar.adapter.postgres.Json;
import dev.attendant.sidecar.adapter.postgres.StorableText;
import dev.attendant.sidecar.knowledge.DocumentVersion;
import dev.attendant.sidecar.knowledge.Manifest;
import dev.attendant.sidecar.knowledge.Manifest.Entry;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.EncodedPassage;
import dev.attendant.sidecar.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The table {@code knowledge_version}, and versions put together with their passages. */
final class VersionRows {

    private static final int ROWS_PER_FETCH = 500;

    private VersionRows() {}

    static void requireStorable(DocumentVersion version) {
        StorableText.require("title", version.title());
        StorableText.require("text", version.text());
        StorableText.require("collection", version.collection());
        StorableText.require("location", version.location());
        Json.write(Json.ofStrings(version.attributes()));
        version.passages().forEach(passage -> PassageRows.requireOf(version, passage));
    }

    /** Keeps a version with its passages; the text of one that is kept already is the same. */
    static void keep(Handle handle, TenantId tenant, DocumentVersion version) {
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
        PassageRows.replace(handle, tenant, version);
    }

    static Optional<String> text(Handle handle, DocumentId id, String hash) {
        return handle.createQuery("select text from knowledge_version where document_id = :id and hash = :hash")
                .bind("id", id.value())
                .bind("hash", hash)
                .mapTo(String.class)
                .findOne();
    }

    /** The versions of a manifest's entries, in their order. */
    static List<DocumentVersion> read(Handle handle, List<Entry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        Map<String, List<EncodedPassage>> passages = passages(handle, entries);
        Map<String, DocumentVersion> versions = new HashMap<>();
        Map<String, Entry> wanted = new HashMap<>();
        entries.forEach(entry -> wanted.put(entry.id().value(), entry));
        named(handle, entries, """
                select version.*, (
                    select max(passage.encoder) from knowledge_passage passage
                    where passage.document_id = version.document_id and passage.hash = version.hash) as encoder
                from knowledge_version version
                join unnest(:ids, :hashes) as wanted (id, hash)
                    on version.document_id = wanted.id and version.hash = wanted.hash
                """)
                .map((row, context) -> version(row, wanted, passages))
                .forEach(version -> versions.put(version.id().value(), version));
        return entries.stream().map(entry -> versions.get(entry.id().value())).toList();
    }

    private static Map<String, List<EncodedPassage>> passages(Handle handle, List<Entry> entries) {
        Map<String, List<EncodedPassage>> passages = new HashMap<>();
        PassageRows rows = new PassageRows();
        named(handle, entries, """
                select passage.*, version.title
                from unnest(:ids, :hashes) as wanted (id, hash)
                join knowledge_version version on version.document_id = wanted.id and version.hash = wanted.hash
                join knowledge_passage passage
                    on passage.tenant_id = version.tenant_id
                    and passage.document_id = version.document_id and passage.hash = version.hash
                order by passage.document_id, passage.ordinal
                """)
                .map((row, context) -> rows.read(row))
                .forEach(encoded -> passages.computeIfAbsent(
                                encoded.passage().document().value(), id -> new ArrayList<>())
                        .add(encoded));
        return passages;
    }

    private static Query named(Handle handle, List<Entry> entries, String sql) {
        return handle.createQuery(sql)
                .bindArray(
                        "ids",
                        String.class,
                        entries.stream().map(entry -> entry.id().value()).toList())
                .bindArray(
                        "hashes",
                        String.class,
                        entries.stream().map(Entry::hash).toList())
                .setFetchSize(ROWS_PER_FETCH);
    }

    private static DocumentVersion version(
            ResultSet row, Map<String, Entry> wanted, Map<String, List<EncodedPassage>> passages) throws SQLException {
        String id = row.getString("document_id");
        Manifest.Entry entry = wanted.get(id);
        if (entry == null) {
            throw new IllegalStateException("version " + row.getString("hash") + " of " + id + " was not asked for");
        }
        return new DocumentVersion(
                entry.id(),
                entry.hash(),
                entry.sourceHash(),
                row.getString("title"),
                entry.collection(),
                entry.location(),
                Json.stringMap(Json.read(row.getString("attributes"))),
                row.getString("text"),
                Objects.requireNonNullElse(row.getString("encoder"), ""),
                passages.getOrDefault(id, List.of()));
    }
}
