package dev.attendant.sidecar.adapter.postgres.knowledge;

import dev.attendant.sidecar.knowledge.Manifest.Entry;
import dev.attendant.sidecar.knowledge.snapshot.Draft;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table {@code knowledge_draft}; a row without a hash lets its document leave. */
final class DraftRows {

    private static final String DRAFTS =
            "select document_id as id, hash, source_hash, collection, location from knowledge_draft";

    private DraftRows() {}

    static Optional<Draft> find(Handle handle, DocumentId id) {
        return handle.createQuery(DRAFTS + " where document_id = :id")
                .bind("id", id.value())
                .map((row, context) -> draft(row))
                .findOne();
    }

    static List<Draft> list(Handle handle) {
        return handle.createQuery(DRAFTS + " order by document_id")
                .map((row, context) -> draft(row))
                .list();
    }

    static void put(Handle handle, TenantId tenant, Entry entry) {
        forget(handle, entry.id());
        PreparedBatch batch = handle.prepareBatch("""
                insert into knowledge_draft (tenant_id, document_id, hash, source_hash, collection, location)
                values (:tenant, :id, :hash, :sourceHash, :collection, :location)
                """);
        ManifestRows.bind(batch, tenant, entry).add().execute();
    }

    /** Lets a published document leave; nothing where it is not published. */
    static int putRemoval(Handle handle, DocumentId id) {
        return handle.createUpdate("""
                insert into knowledge_draft (tenant_id, document_id)
                select tenant_id, id from knowledge_document where id = :id
                """).bind("id", id.value()).execute();
    }

    /** @return how many there were, none or one */
    static int forget(Handle handle, DocumentId id) {
        return handle.createUpdate("delete from knowledge_draft where document_id = :id")
                .bind("id", id.value())
                .execute();
    }

    static int forgetAll(Handle handle) {
        return handle.createUpdate("delete from knowledge_draft").execute();
    }

    private static Draft draft(ResultSet row) throws SQLException {
        DocumentId id = new DocumentId(row.getString("id"));
        return new Draft(id, row.getString("hash") == null ? Optional.empty() : Optional.of(ManifestRows.entry(row)));
    }
}
