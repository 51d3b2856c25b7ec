package dev.attendant.sidecar.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attendant.sidecar.adapter.lucene.LuceneIndex;
import dev.attendant.sidecar.knowledge.Audience;
import dev.attendant.sidecar.knowledge.Documents;
import dev.attendant.sidecar.knowledge.InMemoryKnowledge;
import dev.attendant.sidecar.knowledge.KnowledgeService;
import dev.attendant.sidecar.knowledge.Scope;
import dev.attendant.sidecar.tenant.TenantId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KnowledgeToolTest {

    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private final KnowledgeService knowledge = new KnowledgeService(
            new InMemoryKnowledge(), Documents.indexer(), Documents.ENCODER, id -> new LuceneIndex());

    @Test
    void shouldGiveThePassagesThatItFindsAsDataAndAsEvidence() {
        knowledge.put(tenant, Documents.text("refunds", "Refunds", "A refund takes \"five\" days."));

        ToolResult.Done done = search("refund days");

        assertThat(done.content())
                .isEqualTo("{\"id\":1,\"title\":\"Refunds\",\"text\":\"A refund takes \\\"five\\\" days.\"}");
        assertThat(done.findings()).extracting(Finding::location).containsExactly("refunds.md");
        assertThat(done.findings())
                .extracting(finding -> finding.passage().document().value())
                .containsExactly("refunds");
    }

    @Test
    void shouldFindNothingOfOtherTenantsAudiencesAndProducts() {
        knowledge.put(new TenantId(UUID.randomUUID()), Documents.text("theirs", "Refund", "Their refund."));
        knowledge.put(tenant, Documents.with("inside", "Refund", "A secret refund.", Map.of("audience", "internal")));
        knowledge.put(tenant, Documents.with("lamp", "Refund", "A refund for lamps.", Map.of("product", "lamp")));
        knowledge.put(
                tenant, Documents.with("router", "Refund", "A refund for the router.", Map.of("product", "router")));

        ToolResult.Done done = search("refund");

        assertThat(done.findings())
                .extracting(finding -> finding.passage().document().value())
                .containsExactly("lamp");
    }

    @Test
    void shouldSayThatItFoundNothing() {
        assertThat(search("refund")).isEqualTo(new ToolResult.Done("Nothing was found.", List.of()));
    }

    @Test
    void shouldNotJoinToolsOfTheSameName() {
        RecordingBox box = new RecordingBox();

        assertThatThrownBy(() -> ToolBox.of(List.of(box, box))).hasMessageContaining("find_order");
    }

    @Test
    void shouldOfferOnlyWhatIsNamed() {
        ToolBox all = ToolBox.of(List.of(new RecordingBox(), tool()));

        assertThat(all.tools()).hasSize(3);
        assertThat(all.named(List.of("search_knowledge", "cancel_order")).tools())
                .extracting(Tool::name)
                .containsExactly("cancel_order", "search_knowledge");
    }

    private ToolResult.Done search(String query) {
        Arguments arguments = new Arguments("{\"query\":\"" + query + "\"}", Map.of("query", query));
        return (ToolResult.Done) tool().run(new ToolUse(KnowledgeTool.NAME, arguments, ""));
    }

    private KnowledgeTool tool() {
        return new KnowledgeTool(
                knowledge.knowledge(tenant, Audience.CUSTOMER),
                new Scope(Locale.ENGLISH, "web", "lamp"),
                Documents.ENCODER);
    }
}
