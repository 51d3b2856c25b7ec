package dev.attendant.sidecar.adapter.postgres.knowledge;

import dev.attendant.sidecar.adapter.postgres.ExactTime;
import dev.attendant.sidecar.knowledge.snapshot.History;
import dev.attendant.sidecar.knowledge.snapshot.Publication;
import dev.attendant.sidecar.knowledge.snapshot.Snapshot;
import dev.attendant.sidecar.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/** The tables {@code knowledge_snapshot} and {@code knowledge_publication}. */
final class SnapshotRows {

    private SnapshotRows() {}

    static History history(Handle handle) {
        return new History(
                ManifestRows.revision(handle),
                handle.createQuery("select * from knowledge_snapshot order by number")
                        .map((row, context) -> snapshot(row))
                        .list(),
                handle.createQuery("select * from knowledge_publication order by ordinal")
                        .map((row, context) -> publication(row))
                        .list());
    }

    /** A snapshot that is known to be there. */
    static Snapshot find(History history, int number) {
        return history.snapshots().get(number - 1);
    }

    static void insert(Handle handle, TenantId tenant, Snapshot snapshot) {
        handle.createUpdate("""
                insert into knowledge_snapshot (tenant_id, number, revision, base_revision, note, documents, added, changed, removed,
                    taken_by, taken_at, taken_at_nanos)
                values (:tenant, :number, :revision, :base, :note, :documents, :added, :changed, :removed, :by, :at, :atNanos)
                """)
                .bind("tenant", tenant.value())
                .bind("number", snapshot.number())
                .bind("revision", snapshot.revision())
                .bind("base", snapshot.base())
                .bind("note", snapshot.note())
                .bind("documents", snapshot.counts().documents())
                .bind("added", snapshot.counts().added())
                .bind("changed", snapshot.counts().changed())
                .bind("removed", snapshot.counts().removed())
                .bind("by", snapshot.by())
                .bind("at", ExactTime.micros(snapshot.at()))
                .bind("atNanos", ExactTime.nanos(snapshot.at()))
                .execute();
    }

    static void append(Handle handle, TenantId tenant, Publication publication) {
        handle.createUpdate("""
                insert into knowledge_publication
                    (tenant_id, ordinal, snapshot, revision, rollback, published_by, published_at, published_at_nanos)
                select :tenant, count(*) + 1, :snapshot, :revision, :rollback, :by, :at, :atNanos
                from knowledge_publication
                """)
                .bind("tenant", tenant.value())
                .bind("snapshot", publication.snapshot())
                .bind("revision", publication.revision())
                .bind("rollback", publication.rollback())
                .bind("by", publication.by())
                .bind("at", ExactTime.micros(publication.at()))
                .bind("atNanos", ExactTime.nanos(publication.at()))
                .execute();
    }

    private static Snapshot snapshot(ResultSet row) throws SQLException {
        return new Snapshot(
                row.getInt("number"),
                row.getLong("revision"),
                row.getLong("base_revision"),
                row.getString("note"),
                new Snapshot.Counts(
                        row.getInt("documents"), row.getInt("added"), row.getInt("changed"), row.getInt("removed")),
                row.getString("taken_by"),
                ExactTime.read(row, "taken_at"));
    }

    private static Publication publication(ResultSet row) throws SQLException {
        return new Publication(
                row.getInt("snapshot"),
                row.getLong("revision"),
                row.getBoolean("rollback"),
                row.getString("published_by"),
                ExactTime.read(row, "published_at"));
    }
}
