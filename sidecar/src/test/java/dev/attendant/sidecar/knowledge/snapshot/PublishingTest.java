package dev.attendant.sidecar.knowledge.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.adapter.lucene.LuceneIndex;
import dev.attendant.sidecar.graph.Relation;
import dev.attendant.sidecar.knowledge.Audience;
import dev.attendant.sidecar.knowledge.Documents;
import dev.attendant.sidecar.knowledge.InMemoryKnowledge;
import dev.attendant.sidecar.knowledge.Knowledge;
import dev.attendant.sidecar.knowledge.KnowledgeService;
import dev.attendant.sidecar.knowledge.KnowledgeService.Change;
import dev.attendant.sidecar.knowledge.KnowledgeService.Put;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.Query;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.Tenants;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Publications as turns see them, on the sidecar that publishes and on its neighbour. */
class PublishingTest {

    private static final String QUESTION = "refunds parcel";
    private static final Set<String> OLD = Set.of("Refunds take days.", "The parcel takes days.");
    private static final Set<String> NEW = Set.of("Refunds are instant.", "The parcel is instant.");

    private final TenantId tenant = Tenants.any().id();
    private final InMemoryKnowledge store = new InMemoryKnowledge();
    private final InMemorySnapshots snapshots = new InMemorySnapshots(store);
    private final DraftService drafts = new DraftService(store, snapshots, Documents.indexer());
    private final KnowledgeService knowledge = service();
    private final KnowledgeService neighbour = service();

    @Test
    void shouldOfferDraftsOnceTheyArePublished() {
        putOld();
        draftNew();
        assertThat(found(knowledge)).isEqualTo(OLD);

        drafts.publish(tenant, "", "alice");

        assertThat(found(knowledge)).isEqualTo(NEW);
        assertThat(found(neighbour)).isEqualTo(NEW);
    }

    @Test
    void shouldOfferTheEarlierSnapshotAfterARollback() {
        putOld();
        draftNew();
        drafts.publish(tenant, "", "alice");
        assertThat(found(knowledge)).isEqualTo(NEW);
        assertThat(found(neighbour)).isEqualTo(NEW);

        snapshots.rollback(tenant, "alice");

        assertThat(found(knowledge)).isEqualTo(OLD);
        assertThat(found(neighbour)).isEqualTo(OLD);
    }

    @Test
    void shouldChangeRelationsWithTheArticlesThatStateThem() {
        putOld();
        drafts.put(tenant, Documents.with("refunds", "Refunds", "Refunds take days.", Map.of("requires", "delivery")));
        assertThat(related(knowledge)).isEmpty();

        drafts.publish(tenant, "", "alice");

        assertThat(related(knowledge)).isEqualTo(related(neighbour)).containsExactly("refunds requires delivery");

        snapshots.rollback(tenant, "alice");

        assertThat(related(knowledge)).isEqualTo(related(neighbour)).isEmpty();
    }

    @Test
    void shouldNameTheRevisionThatATurnRestsOn() {
        putOld();
        Snapshot old = snapshots.take(tenant, "", "alice").snapshot();

        assertThat(knowledge.knowledge(tenant, Audience.CUSTOMER).revision()).isEqualTo(old.revision());

        draftNew();
        Snapshot now = drafts.publish(tenant, "", "alice").snapshot();

        assertThat(knowledge.knowledge(tenant, Audience.CUSTOMER).revision()).isEqualTo(now.revision());
    }

    @Test
    void shouldShowEveryTurnAllOfAPublicationOrNothingOfIt() throws Exception {
        putOld();
        draftNew();
        drafts.publish(tenant, "", "alice");
        Set<Set<String>> seen = ConcurrentHashMap.newKeySet();
        CountDownLatch done = new CountDownLatch(1);

        try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
            List<Future<?>> turns = List.of(
                    pool.submit(() -> ask(knowledge, seen, done)), pool.submit(() -> ask(neighbour, seen, done)));
            Callable<Void> publications = () -> {
                IntStream.range(0, 50).forEach(step -> snapshots.publish(tenant, 1 + step % 2, "alice"));
                done.countDown();
                return null;
            };
            pool.submit(publications).get();
            for (Future<?> turn : turns) {
                turn.get();
            }
        }

        assertThat(seen).isSubsetOf(Set.of(OLD, NEW));
        assertThat(found(knowledge)).isEqualTo(NEW);
        assertThat(found(neighbour)).isEqualTo(NEW);
    }

    @Test
    void shouldTellHowADraftChangesWhatWillBePublished() {
        Put created = drafts.put(tenant, Documents.text("refunds", "Refunds", "Five days."));
        Put unchanged = drafts.put(tenant, Documents.text("refunds", "Refunds", "Five days."));
        Put updated = drafts.put(tenant, Documents.text("refunds", "Refunds", "Six days."));

        assertThat(List.of(created.change(), unchanged.change(), updated.change()))
                .containsExactly(Change.CREATED, Change.UNCHANGED, Change.UPDATED);
        assertThat(unchanged.version()).isEqualTo(created.version());
        assertThat(store.revision(tenant)).isZero();
    }

    @Test
    void shouldTakeADraftBackWhereItsSourceIsPublished() {
        knowledge.put(tenant, Documents.text("refunds", "Refunds", "Five days."));
        drafts.put(tenant, Documents.text("refunds", "Refunds", "Six days."));

        Put back = drafts.put(tenant, Documents.text("refunds", "Refunds", "Five days."));

        assertThat(back.change()).isEqualTo(Change.UPDATED);
        assertThat(drafts.list(tenant)).isEmpty();
    }

    @Test
    void shouldTakeADocumentThatIsToLeaveInAgain() {
        knowledge.put(tenant, Documents.text("refunds", "Refunds", "Five days."));
        drafts.remove(tenant, new DocumentId("refunds"));

        assertThat(drafts.put(tenant, Documents.text("refunds", "Refunds", "Six days."))
                        .change())
                .isEqualTo(Change.CREATED);
        assertThat(drafts.discardAll(tenant)).isEqualTo(1);
    }

    private boolean ask(KnowledgeService service, Set<Set<String>> seen, CountDownLatch done) {
        do {
            seen.add(found(service));
        } while (done.getCount() > 0);
        return true;
    }

    private void putOld() {
        knowledge.put(tenant, Documents.text("refunds", "Refunds", "Refunds take days."));
        knowledge.put(tenant, Documents.text("delivery", "Delivery", "The parcel takes days."));
    }

    private void draftNew() {
        drafts.put(tenant, Documents.text("refunds", "Refunds", "Refunds are instant."));
        drafts.put(tenant, Documents.text("delivery", "Delivery", "The parcel is instant."));
    }

    private KnowledgeService service() {
        return new KnowledgeService(store, Documents.indexer(), Documents.ENCODER, id -> new LuceneIndex());
    }

    private List<String> related(KnowledgeService service) {
        return service.knowledge(tenant, Audience.CUSTOMER).stated().relations().stream()
                .map(Relation::words)
                .toList();
    }

    /** As a turn searches: one view, taken at its beginning. */
    private Set<String> found(KnowledgeService service) {
        Knowledge begun = service.knowledge(tenant, Audience.CUSTOMER);
        Query query = new Query(QUESTION, Documents.ENCODER.encodeQuery(QUESTION), 10);
        return begun.retriever().retrieve(query).stream()
                .map(hit -> hit.passage().text())
                .collect(java.util.stream.Collectors.toSet());
    }
}
