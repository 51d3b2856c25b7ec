package dev.attendant.sidecar.knowledge.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attendant.sidecar.adapter.lucene.LuceneIndex;
import dev.attendant.sidecar.knowledge.Audience;
import dev.attendant.sidecar.knowledge.Documents;
import dev.attendant.sidecar.knowledge.InMemoryKnowledge;
import dev.attendant.sidecar.knowledge.Knowledge;
import dev.attendant.sidecar.knowledge.KnowledgeService;
import dev.attendant.sidecar.retrieval.Query;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.Tenants;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SnapshotKnowledgeTest {

    private final TenantId tenant = Tenants.any().id();
    private final InMemoryKnowledge documents = new InMemoryKnowledge();
    private final InMemorySnapshots snapshots = new InMemorySnapshots(documents);
    private final KnowledgeService knowledge =
            new KnowledgeService(documents, Documents.indexer(), Documents.ENCODER, id -> new LuceneIndex());
    private final SnapshotKnowledge held = new SnapshotKnowledge(snapshots, knowledge, 2, 5);

    @Test
    void shouldFindWhatTheSnapshotHoldsAndNothingElse() {
        put("refund", "A refund takes five days.");
        take();
        put("refund", "A refund takes three days.");
        put("parcel", "A refund for a parcel.");

        assertThat(found(OptionalInt.of(1))).containsExactly("A refund takes five days.");
        assertThat(found(OptionalInt.empty()))
                .containsExactlyInAnyOrder("A refund takes three days.", "A refund for a parcel.");
    }

    @Test
    void shouldKeepInternalArticlesFromCustomersInASnapshotToo() {
        knowledge.put(
                tenant,
                Documents.with(
                        "refund", "Refunds", "A secret refund takes five days.", Map.of("audience", "internal")));
        put("parcel", "A refund for a parcel.");
        take();

        assertThat(found(OptionalInt.of(1))).containsExactly("A refund for a parcel.");
    }

    @Test
    void shouldNotHaveAnotherTenantsSnapshot() {
        put("refund", "A refund takes five days.");
        take();

        assertThatThrownBy(() -> held.knowledge(Tenants.any().id(), OptionalInt.of(1), Audience.CUSTOMER))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> held.knowledge(tenant, OptionalInt.of(2), Audience.CUSTOMER))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldKeepASnapshotReadyAndNoMoreThanItMay() {
        takeEach("five", "four", "three");

        Knowledge first = at(1);
        at(2);

        assertThat(at(1).retriever()).isSameAs(first.retriever());
        at(3);
        assertThat(at(1).retriever()).isSameAs(first.retriever());
        at(2);
        at(3);
        assertThat(at(1).retriever()).isNotSameAs(first.retriever());
        assertThat(held.size()).isEqualTo(2);
    }

    @Test
    void shouldKeepOneAloneWhereItsDocumentsAreMany() {
        for (String id : List.of("a", "b", "c", "d", "e", "f")) {
            put(id, "A refund takes " + id + " days.");
        }
        take();
        put("a", "A refund takes no days.");
        take();

        at(1);
        Knowledge last = at(2);

        assertThat(held.size()).isEqualTo(1);
        assertThat(at(2).retriever()).isSameAs(last.retriever());
    }

    private void takeEach(String... days) {
        for (String each : days) {
            put("refund", "A refund takes " + each + " days.");
            take();
        }
    }

    private void put(String id, String content) {
        knowledge.put(tenant, Documents.text(id, "About " + id, content));
    }

    private void take() {
        snapshots.take(tenant, "", "editor");
    }

    private Knowledge at(int number) {
        return held.knowledge(tenant, OptionalInt.of(number), Audience.CUSTOMER);
    }

    private List<String> found(OptionalInt snapshot) {
        Query query = new Query("refund", Documents.ENCODER.encodeQuery("refund"), 9);
        return held.knowledge(tenant, snapshot, Audience.CUSTOMER).retriever().retrieve(query).stream()
                .map(hit -> hit.passage().text())
                .toList();
    }
}
