package dev.attendant.sidecar.knowledge.snapshot;

import dev.attendant.sidecar.knowledge.Difference;
import dev.attendant.sidecar.knowledge.DocumentVersion;
import dev.attendant.sidecar.knowledge.InMemoryKnowledge;
import dev.attendant.sidecar.knowledge.Manifest;
import dev.attendant.sidecar.knowledge.Manifest.Entry;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.tenant.TenantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Snapshots and drafts of documents in memory. */
public final class InMemorySnapshots implements SnapshotStore, DraftStore {

    private final InMemoryKnowledge knowledge;
    private final Map<TenantId, List<Snapshot>> snapshots = new HashMap<>();
    private final Map<TenantId, List<Publication>> publications = new HashMap<>();

    public InMemorySnapshots(InMemoryKnowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public synchronized Taken take(TenantId tenant, String note, String by) {
        requireStorable(note);
        History history = history(tenant);
        if (history.published().isPresent() && history.isHeld()) {
            return new Taken(history.snapshots().get(history.published().getAsInt() - 1), false);
        }
        List<Entry> current = knowledge.manifest(tenant).entries();
        Difference difference =
                Difference.between(knowledge.at(tenant, history.base()).entries(), current);
        Snapshot.Counts counts = new Snapshot.Counts(
                current.size(),
                difference.added().size(),
                difference.changed().size(),
                difference.removed().size());
        Snapshot snapshot = new Snapshot(
                history.snapshots().size() + 1,
                history.revision(),
                history.base(),
                note,
                counts,
                by,
                InMemoryKnowledge.CHANGED_AT);
        snapshots.computeIfAbsent(tenant, id -> new ArrayList<>()).add(snapshot);
        note(tenant, snapshot.number(), history.revision(), false, by);
        return new Taken(snapshot, true);
    }

    @Override
    public synchronized boolean publish(TenantId tenant, int number, String by) {
        if (contents(tenant, number).isEmpty()) {
            return false;
        }
        hold(tenant, by);
        if (history(tenant).published().orElse(0) != number) {
            become(tenant, number, false, by);
        }
        return true;
    }

    @Override
    public synchronized OptionalInt rollback(TenantId tenant, String by) {
        if (history(tenant).publications().isEmpty()) {
            return OptionalInt.empty();
        }
        hold(tenant, by);
        OptionalInt earlier = history(tenant).earlier();
        earlier.ifPresent(number -> become(tenant, number, true, by));
        return earlier;
    }

    @Override
    public synchronized History history(TenantId tenant) {
        return new History(
                knowledge.revision(tenant),
                snapshots.getOrDefault(tenant, List.of()),
                publications.getOrDefault(tenant, List.of()));
    }

    @Override
    public synchronized Optional<Contents> contents(TenantId tenant, int number) {
        return snapshots.getOrDefault(tenant, List.of()).stream()
                .filter(snapshot -> snapshot.number() == number)
                .findFirst()
                .map(snapshot -> contents(tenant, snapshot));
    }

    @Override
    public synchronized void put(TenantId tenant, DocumentVersion version) {
        knowledge.keep(tenant, version);
        Draft draft = new Draft(version.id(), Optional.of(Entry.of(version)));
        knowledge.drafts(tenant).put(version.id().value(), draft);
    }

    @Override
    public synchronized boolean remove(TenantId tenant, DocumentId id) {
        boolean drafted = knowledge.drafts(tenant).remove(id.value()) != null;
        if (knowledge.current(tenant, id).isPresent()) {
            knowledge.drafts(tenant).put(id.value(), new Draft(id, Optional.empty()));
            return true;
        }
        return drafted;
    }

    @Override
    public synchronized void discard(TenantId tenant, DocumentId id) {
        knowledge.drafts(tenant).remove(id.value());
    }

    @Override
    public synchronized int discardAll(TenantId tenant) {
        int drafts = knowledge.drafts(tenant).size();
        knowledge.drafts(tenant).clear();
        return drafts;
    }

    @Override
    public synchronized Optional<Draft> find(TenantId tenant, DocumentId id) {
        return Optional.ofNullable(knowledge.drafts(tenant).get(id.value()));
    }

    @Override
    public synchronized List<Draft> list(TenantId tenant) {
        return List.copyOf(knowledge.drafts(tenant).values());
    }

    @Override
    public synchronized Taken publish(TenantId tenant, String note, String by) {
        List<Draft> drafts = list(tenant);
        if (!drafts.isEmpty()) {
            hold(tenant, by);
            List<DocumentId> out = drafts.stream()
                    .filter(draft -> draft.becomes().isEmpty())
                    .map(Draft::id)
                    .toList();
            knowledge.change(
                    tenant,
                    drafts.stream()
                            .map(Draft::becomes)
                            .flatMap(Optional::stream)
                            .toList(),
                    out);
            discardAll(tenant);
        }
        return take(tenant, note, by);
    }

    private Contents contents(TenantId tenant, Snapshot snapshot) {
        Manifest manifest = knowledge.at(tenant, snapshot.revision());
        List<Entry> base = knowledge.at(tenant, snapshot.base()).entries();
        return new Contents(snapshot, manifest, Difference.between(base, manifest.entries()));
    }

    private void hold(TenantId tenant, String by) {
        if (!history(tenant).isHeld()) {
            take(tenant, "before a change", by);
        }
    }

    private void become(TenantId tenant, int number, boolean rollback, String by) {
        List<Entry> wanted = contents(tenant, number).orElseThrow().manifest().entries();
        Difference difference = Difference.between(knowledge.manifest(tenant).entries(), wanted);
        long revision = difference.isEmpty()
                ? knowledge.revision(tenant)
                : knowledge.change(
                        tenant,
                        Stream.concat(difference.added().stream(), difference.changed().stream())
                                .toList(),
                        difference.removed().stream().map(Entry::id).toList());
        note(tenant, number, revision, rollback, by);
    }

    private void note(TenantId tenant, int number, long revision, boolean rollback, String by) {
        publications
                .computeIfAbsent(tenant, id -> new ArrayList<>())
                .add(new Publication(number, revision, rollback, by, InMemoryKnowledge.CHANGED_AT));
    }

    private static void requireStorable(String note) {
        if (note.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("the note cannot be kept");
        }
    }
}
