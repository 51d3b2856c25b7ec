package dev.attendant.sidecar.adapter.postgres.knowledge;

import dev.attendant.sidecar.adapter.postgres.StorableText;
import dev.attendant.sidecar.knowledge.Difference;
import dev.attendant.sidecar.knowledge.Manifest;
import dev.attendant.sidecar.knowledge.Manifest.Entry;
import dev.attendant.sidecar.knowledge.snapshot.History;
import dev.attendant.sidecar.knowledge.snapshot.Publication;
import dev.attendant.sidecar.knowledge.snapshot.Snapshot;
import dev.attendant.sidecar.knowledge.snapshot.SnapshotStore.Taken;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Changes of a tenant's published knowledge within one transaction, which others wait for. */
final class Publishing {

    private final Handle handle;
    private final TenantId tenant;
    private final String by;
    private final Instant now;

    private Publishing(Handle handle, TenantId tenant, String by, Instant now) {
        this.handle = handle;
        this.tenant = tenant;
        this.by = StorableText.require("subject", by);
        this.now = now;
    }

    /** To be called before anything was read. */
    static Publishing begin(Handle handle, TenantId tenant, String by, Instant now) {
        ManifestRows.lockedRevision(handle, tenant);
        return new Publishing(handle, tenant, by, now);
    }

    History history() {
        return SnapshotRows.history(handle);
    }

    /** Takes a snapshot of what is published, unless nothing is or one holds it. */
    void hold(String note) {
        if (!history().isHeld()) {
            take(note);
        }
    }

    /** Takes a snapshot of what is published, or finds the one that holds it. */
    Taken take(String note) {
        StorableText.require("note", note);
        History history = history();
        if (history.published().isPresent() && history.isHeld()) {
            return new Taken(SnapshotRows.find(history, history.published().getAsInt()), false);
        }
        Manifest current = ManifestRows.current(handle);
        Snapshot snapshot = new Snapshot(
                history.snapshots().size() + 1,
                current.revision(),
                history.base(),
                note,
                counts(history.base(), current),
                by,
                now);
        SnapshotRows.insert(handle, tenant, snapshot);
        note(snapshot.number(), current.revision(), false);
        return new Taken(snapshot, true);
    }

    /** Makes a snapshot's documents the published ones. */
    void publish(int number, boolean rollback) {
        Manifest wanted =
                ManifestRows.at(handle, SnapshotRows.find(history(), number).revision());
        Manifest current = ManifestRows.current(handle);
        Difference difference = Difference.between(current.entries(), wanted.entries());
        long revision = difference.isEmpty() ? current.revision() : change(difference);
        note(number, revision, rollback);
    }

    /** @return the revision that holds the change */
    long change(List<Entry> in, List<DocumentId> out) {
        return ManifestRows.change(handle, tenant, in, out, now);
    }

    private long change(Difference difference) {
        List<Entry> in = new ArrayList<>(difference.added());
        in.addAll(difference.changed());
        return change(in, difference.removed().stream().map(Entry::id).toList());
    }

    private void note(int number, long revision, boolean rollback) {
        SnapshotRows.append(handle, tenant, new Publication(number, revision, rollback, by, now));
    }

    private Snapshot.Counts counts(long base, Manifest current) {
        Difference difference = Difference.between(ManifestRows.at(handle, base).entries(), current.entries());
        return new Snapshot.Counts(
                current.entries().size(),
                difference.added().size(),
                difference.changed().size(),
                difference.removed().size());
    }
}
