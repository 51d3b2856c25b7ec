package dev.attendant.sidecar.knowledge.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attendant.sidecar.knowledge.DocumentVersion;
import dev.attendant.sidecar.knowledge.Documents;
import dev.attendant.sidecar.knowledge.KnowledgeStore;
import dev.attendant.sidecar.knowledge.Manifest.Entry;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.tenant.TenantDirectory;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.Tenants;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link SnapshotStore} and {@link DraftStore} of one {@link KnowledgeStore} do. */
public abstract class SnapshotStoreContract {

    private static final DocumentId REFUNDS = new DocumentId("refunds");
    private static final DocumentVersion DAYS = Documents.version("refunds", "Refunds take days.");
    private static final DocumentVersion INSTANT = Documents.version("refunds", "Refunds are instant.");
    private static final DocumentVersion DELIVERY = Documents.version("delivery", "The parcel comes.");

    private TenantId tenant;

    protected abstract KnowledgeStore knowledge();

    protected abstract SnapshotStore snapshots();

    protected abstract DraftStore drafts();

    protected abstract TenantDirectory directory();

    @BeforeEach
    void knowATenant() {
        tenant = Tenants.in(directory());
    }

    @Test
    void shouldFreezeWhatIsPublished() {
        knowledge().put(tenant, DAYS);

        SnapshotStore.Taken taken = snapshots().take(tenant, "first", "alice");
        knowledge().put(tenant, INSTANT);
        knowledge().put(tenant, DELIVERY);

        assertThat(taken.isNew()).isTrue();
        assertThat(taken.snapshot().number()).isEqualTo(1);
        assertThat(taken.snapshot().revision()).isEqualTo(1);
        assertThat(taken.snapshot().note()).isEqualTo("first");
        assertThat(taken.snapshot().by()).isEqualTo("alice");
        assertThat(snapshots().contents(tenant, 1).orElseThrow().manifest().entries())
                .containsExactly(Entry.of(DAYS));
    }

    @Test
    void shouldTakeTheSameStateOnce() {
        knowledge().put(tenant, DAYS);
        Snapshot first = snapshots().take(tenant, "first", "alice").snapshot();

        SnapshotStore.Taken again = snapshots().take(tenant, "second", "bob");

        assertThat(again).isEqualTo(new SnapshotStore.Taken(first, false));
        assertThat(snapshots().history(tenant).snapshots()).containsExactly(first);
    }

    @Test
    void shouldTellWhatChangedAgainstTheOneBefore() {
        knowledge().put(tenant, DAYS);
        knowledge().put(tenant, Documents.version("gone", "Old words."));
        snapshots().take(tenant, "", "alice");
        knowledge().put(tenant, INSTANT);
        knowledge().put(tenant, DELIVERY);
        knowledge().remove(tenant, new DocumentId("gone"));

        Snapshot second = snapshots().take(tenant, "", "alice").snapshot();

        SnapshotStore.Contents contents = snapshots().contents(tenant, 2).orElseThrow();
        assertThat(second.counts()).isEqualTo(new Snapshot.Counts(2, 1, 1, 1));
        assertThat(contents.snapshot()).isEqualTo(second);
        assertThat(contents.difference().added()).containsExactly(Entry.of(DELIVERY));
        assertThat(contents.difference().changed()).containsExactly(Entry.of(INSTANT));
        assertThat(contents.difference().removed())
                .extracting(entry -> entry.id().value())
                .containsExactly("gone");
    }

    @Test
    void shouldPublishASnapshotAgainWithItsPassages() {
        knowledge().put(tenant, DAYS);
        snapshots().take(tenant, "", "alice");
        knowledge().put(tenant, INSTANT);
        knowledge().put(tenant, DELIVERY);
        long before = knowledge().revisions(tenant).documents();

        assertThat(snapshots().publish(tenant, 1, "bob")).isTrue();

        assertThat(knowledge().revisions(tenant).documents()).isEqualTo(before + 1);
        assertThat(published()).containsExactly(DAYS);
        assertThat(snapshots().history(tenant).published()).hasValue(1);
    }

    @Test
    void shouldLoseNothingThatWasPublished() {
        knowledge().put(tenant, DAYS);
        snapshots().take(tenant, "", "alice");
        knowledge().put(tenant, INSTANT);
        snapshots().publish(tenant, 1, "bob");

        snapshots().publish(tenant, 2, "bob");

        assertThat(published()).containsExactly(INSTANT);
        assertThat(snapshots().history(tenant).snapshots()).hasSize(2);
    }

    @Test
    void shouldChangeNothingWhereTheSnapshotIsPublished() {
        knowledge().put(tenant, DAYS);
        snapshots().take(tenant, "", "alice");

        assertThat(snapshots().publish(tenant, 1, "bob")).isTrue();

        assertThat(knowledge().revisions(tenant).documents()).isEqualTo(1);
        assertThat(snapshots().history(tenant).publications()).hasSize(1);
    }

    @Test
    void shouldNotPublishASnapshotThatIsNotThere() {
        knowledge().put(tenant, DAYS);

        assertThat(snapshots().publish(tenant, 1, "bob")).isFalse();
        assertThat(snapshots().publish(tenant, 0, "bob")).isFalse();
        assertThat(snapshots().contents(tenant, 1)).isEmpty();
        assertThat(snapshots().history(tenant)).isEqualTo(new History(1, List.of(), List.of()));
    }

    @Test
    void shouldRollBackStepByStep() {
        knowledge().put(tenant, DAYS);
        snapshots().take(tenant, "", "alice");
        knowledge().put(tenant, DELIVERY);
        snapshots().take(tenant, "", "alice");
        knowledge().put(tenant, INSTANT);

        assertThat(snapshots().rollback(tenant, "bob")).hasValue(2);
        assertThat(published()).containsExactly(DELIVERY, DAYS);
        assertThat(snapshots().rollback(tenant, "bob")).hasValue(1);
        assertThat(published()).containsExactly(DAYS);
        assertThat(snapshots().rollback(tenant, "bob")).isEmpty();
        assertThat(published()).containsExactly(DAYS);
        assertThat(snapshots().history(tenant).snapshots()).hasSize(3);
    }

    @Test
    void shouldNotRollBackBehindTheFirstSnapshot() {
        knowledge().put(tenant, DAYS);

        assertThat(snapshots().rollback(tenant, "bob")).isEmpty();
        assertThat(published()).containsExactly(DAYS);
    }

    @Test
    void shouldKeepDraftsFromWhatIsPublished() {
        knowledge().put(tenant, DAYS);

        drafts().put(tenant, INSTANT);
        drafts().put(tenant, DELIVERY);

        assertThat(published()).containsExactly(DAYS);
        assertThat(knowledge().revisions(tenant).documents()).isEqualTo(1);
        assertThat(drafts().list(tenant)).containsExactly(draft(DELIVERY), draft(INSTANT));
        assertThat(drafts().find(tenant, REFUNDS)).contains(draft(INSTANT));
    }

    @Test
    void shouldPublishAllDraftsAtOnce() {
        knowledge().put(tenant, DAYS);
        knowledge().put(tenant, Documents.version("gone", "Old words."));
        drafts().put(tenant, INSTANT);
        drafts().put(tenant, DELIVERY);
        drafts().remove(tenant, new DocumentId("gone"));

        Snapshot snapshot = drafts().publish(tenant, "spring", "alice").snapshot();

        assertThat(published()).containsExactly(DELIVERY, INSTANT);
        assertThat(knowledge().revisions(tenant).documents()).isEqualTo(3);
        assertThat(snapshot.number()).isEqualTo(2);
        assertThat(snapshot.note()).isEqualTo("spring");
        assertThat(snapshot.counts()).isEqualTo(new Snapshot.Counts(2, 1, 1, 1));
        assertThat(drafts().list(tenant)).isEmpty();
        assertThat(snapshots().rollback(tenant, "bob")).hasValue(1);
        assertThat(published()).extracting(DocumentVersion::id).contains(REFUNDS, new DocumentId("gone"));
    }

    @Test
    void shouldTakeASnapshotWhereThereAreNoDrafts() {
        knowledge().put(tenant, DAYS);

        assertThat(drafts().publish(tenant, "", "alice").isNew()).isTrue();
        assertThat(drafts().publish(tenant, "", "alice").isNew()).isFalse();
        assertThat(knowledge().revisions(tenant).documents()).isEqualTo(1);
    }

    @Test
    void shouldForgetADraftThatLeaves() {
        drafts().put(tenant, DELIVERY);

        assertThat(drafts().remove(tenant, DELIVERY.id())).isTrue();
        assertThat(drafts().remove(tenant, DELIVERY.id())).isFalse();
        assertThat(drafts().list(tenant)).isEmpty();
    }

    @Test
    void shouldForgetDraftsOnRequest() {
        drafts().put(tenant, DELIVERY);
        drafts().put(tenant, INSTANT);

        drafts().discard(tenant, REFUNDS);

        assertThat(drafts().find(tenant, REFUNDS)).isEmpty();
        assertThat(drafts().discardAll(tenant)).isEqualTo(1);
        assertThat(drafts().list(tenant)).isEmpty();
    }

    @Test
    void shouldForgetADraftThatWasOvertaken() {
        knowledge().put(tenant, DAYS);
        drafts().put(tenant, INSTANT);
        drafts().remove(tenant, REFUNDS);
        assertThat(drafts().list(tenant)).containsExactly(new Draft(REFUNDS, Optional.empty()));

        knowledge().put(tenant, INSTANT);

        assertThat(drafts().list(tenant)).isEmpty();
    }

    @Test
    void shouldKeepSnapshotsAndDraftsOfTenantsApart() {
        TenantId other = Tenants.in(directory());
        knowledge().put(tenant, DAYS);
        snapshots().take(tenant, "", "alice");
        drafts().put(tenant, DELIVERY);

        assertThat(snapshots().history(other)).isEqualTo(new History(0, List.of(), List.of()));
        assertThat(snapshots().publish(other, 1, "mallory")).isFalse();
        assertThat(snapshots().contents(other, 1)).isEmpty();
        assertThat(drafts().list(other)).isEmpty();
        assertThat(drafts().discardAll(other)).isZero();
        assertThat(drafts().list(tenant)).hasSize(1);
    }

    @Test
    void shouldRefuseANoteThatCannotBeKept() {
        assertThatThrownBy(() -> snapshots().take(tenant, "a\0b", "alice"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(snapshots().history(tenant).snapshots()).isEmpty();
    }

    @Test
    void shouldNumberSnapshotsWithoutGapsWhenManyChangeAtOnce() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            pool.invokeAll(IntStream.range(0, 12)
                            .<Callable<Object>>mapToObj(number -> () -> {
                                knowledge().put(tenant, Documents.version("d" + number, "Words."));
                                return snapshots().take(tenant, "", "alice");
                            })
                            .toList())
                    .forEach(SnapshotStoreContract::requireDone);
        }

        History history = snapshots().history(tenant);
        assertThat(history.isHeld()).isTrue();
        assertThat(history.snapshots())
                .extracting(Snapshot::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, history.snapshots().size())
                                .boxed()
                                .toList());
        assertThat(history.snapshots().getLast().counts().documents()).isEqualTo(12);
    }

    private static void requireDone(java.util.concurrent.Future<Object> done) {
        assertThat(done.state()).isEqualTo(java.util.concurrent.Future.State.SUCCESS);
    }

    private static Draft draft(DocumentVersion version) {
        return new Draft(version.id(), Optional.of(Entry.of(version)));
    }

    private List<DocumentVersion> published() {
        return knowledge().versions(tenant, knowledge().manifest(tenant).entries());
    }
}
