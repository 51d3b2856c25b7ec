package dev.attendant.sidecar.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.attendant.sidecar.adapter.lucene.LuceneIndex;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.WordEncoder;
import dev.attendant.sidecar.knowledge.KnowledgeService.Change;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.Tenants;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KnowledgeServiceTest {

    private static final DocumentId REFUNDS = new DocumentId("refunds");

    private final TenantId tenant = Tenants.any().id();
    private final InMemoryKnowledge store = new InMemoryKnowledge();
    private final KnowledgeService knowledge = service();
    private final KnowledgeService neighbour = service();

    @Test
    void shouldOfferADocumentAsSoonAsItIsIn() {
        assertThat(found("refund")).isEmpty();

        KnowledgeService.Put put = knowledge.put(tenant, Documents.text("refunds", "Refunds", "Five days."));

        assertThat(put.change()).isEqualTo(Change.CREATED);
        assertThat(found("refund")).containsExactly("Five days.");
        assertThat(knowledge.current(tenant, REFUNDS)).contains(put.version());
    }

    @Test
    void shouldLeaveAnUnchangedDocumentAlone() {
        knowledge.put(tenant, Documents.text("refunds", "Refunds", "Five days."));

        KnowledgeService.Put again = knowledge.put(tenant, Documents.text("refunds", "Refunds", "Five days."));

        assertThat(again.change()).isEqualTo(Change.UNCHANGED);
        assertThat(store.revision(tenant)).isEqualTo(1);
    }

    @Test
    void shouldReplaceAChangedDocument() {
        knowledge.put(tenant, Documents.text("refunds", "Refunds", "Five days."));

        KnowledgeService.Put changed = knowledge.put(tenant, Documents.text("refunds", "Refunds", "Six days."));

        assertThat(changed.change()).isEqualTo(Change.UPDATED);
        assertThat(found("refund")).containsExactly("Six days.");
    }

    @Test
    void shouldKeepTheFormerVersionWhenTheNewOneCannotBeRead() {
        knowledge.put(tenant, Documents.text("refunds", "Refunds", "Five days."));

        assertThatThrownBy(() -> knowledge.put(tenant, Documents.text("refunds", "Refunds", " ")))
                .isInstanceOf(UnreadableDocumentException.class);
        assertThat(found("refund")).containsExactly("Five days.");
    }

    @Test
    void shouldRemoveADocumentFromEveryAudience() {
        knowledge.put(tenant, Documents.text("refunds", "Refunds", "Five days."));

        assertThat(knowledge.remove(tenant, REFUNDS)).isTrue();

        assertThat(found("refund")).isEmpty();
        assertThat(knowledge.search(tenant, "refund", Audience.INTERNAL, Scope.ANY, 5))
                .isEmpty();
        assertThat(knowledge.remove(tenant, REFUNDS)).isFalse();
    }

    @Test
    void shouldKeepInternalDocumentsFromCustomers() {
        knowledge.put(tenant, Documents.with("secrets", "Secrets", "The secret.", Map.of("audience", "internal")));

        assertThat(found("secret")).isEmpty();
        assertThat(knowledge.search(tenant, "secret", Audience.INTERNAL, Scope.ANY, 5))
                .hasSize(1);
    }

    @Test
    void shouldKeepTheDocumentsOfTenantsApart() {
        knowledge.put(tenant, Documents.text("refunds", "Refunds", "Five days."));

        TenantId other = Tenants.any().id();

        assertThat(knowledge.search(other, "refund", Audience.INTERNAL, Scope.ANY, 5))
                .isEmpty();
        assertThat(knowledge.remove(other, REFUNDS)).isFalse();
        assertThat(found("refund")).hasSize(1);
    }

    @Test
    void shouldFindWhatAnotherSidecarTookIn() {
        assertThat(found("refund")).isEmpty();

        neighbour.put(tenant, Documents.text("refunds", "Refunds", "Five days."));

        assertThat(found("refund")).containsExactly("Five days.");
    }

    @Test
    void shouldFindWhatAnotherSidecarTookInBeforeItsOwnChange() {
        assertThat(found("refund")).isEmpty();
        neighbour.put(tenant, Documents.text("refunds", "Refunds", "Five days."));

        knowledge.put(tenant, Documents.text("delivery", "Delivery", "By parcel."));

        assertThat(found("refund")).contains("Five days.", "By parcel.");
        assertThat(knowledge.knowledge(tenant, Audience.CUSTOMER).revision()).isEqualTo(2);
    }

    @Test
    void shouldForgetWhatAnotherSidecarRemoved() {
        knowledge.put(tenant, Documents.text("refunds", "Refunds", "Five days."));
        neighbour.remove(tenant, REFUNDS);

        assertThat(found("refund")).isEmpty();
    }

    @Test
    void shouldFollowADocumentThatAnotherSidecarMoved() {
        knowledge.put(tenant, Documents.text("refunds", "Refunds", "Five days."));
        neighbour.put(
                tenant,
                new DocumentSource(
                        REFUNDS, DocumentFormat.TEXT, "Refunds", "Five days.", "help", "moved.md", Map.of()));

        assertThat(knowledge.knowledge(tenant, Audience.CUSTOMER).locations()).containsEntry(REFUNDS, "moved.md");
    }

    @Test
    void shouldListDocuments() {
        knowledge.put(tenant, Documents.text("refunds", "Refunds", "Five days."));

        assertThat(knowledge.list(tenant, Optional.empty(), 10))
                .singleElement()
                .returns(REFUNDS, DocumentSummary::id)
                .returns("Refunds", DocumentSummary::title);
    }

    @Test
    void shouldEncodeAnewWhatAnotherEncoderEncoded() {
        Encoder former = new WordEncoder("castle", "tower");
        service(former).put(tenant, Documents.text("refunds", "Refunds", "Five days."));

        assertThat(knowledge.search(tenant, "refunds", Audience.CUSTOMER, Scope.ANY, 5))
                .singleElement()
                .satisfies(hit -> assertThat(hit.title()).isCloseTo(1, within(1e-6)));
        assertThat(store.current(tenant, REFUNDS)).get().returns(Documents.ENCODER.name(), DocumentVersion::encoder);
        assertThat(store.revision(tenant)).isEqualTo(1);
    }

    private KnowledgeService service() {
        return service(Documents.ENCODER);
    }

    private KnowledgeService service(Encoder encoder) {
        return new KnowledgeService(store, Documents.indexer(encoder), encoder, id -> new LuceneIndex());
    }

    private List<String> found(String question) {
        return knowledge.search(tenant, question, Audience.CUSTOMER, Scope.ANY, 5).stream()
                .map(hit -> hit.passage().text())
                .toList();
    }
}
