package dev.attendant.sidecar.adapter.postgres.fulltext;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.adapter.postgres.TestDatabase;
import dev.attendant.sidecar.adapter.postgres.knowledge.PostgresDraftStore;
import dev.attendant.sidecar.adapter.postgres.knowledge.PostgresKnowledgeStore;
import dev.attendant.sidecar.adapter.postgres.knowledge.PostgresSnapshotStore;
import dev.attendant.sidecar.adapter.postgres.tenant.PostgresTenantDirectory;
import dev.attendant.sidecar.knowledge.Audience;
import dev.attendant.sidecar.knowledge.DocumentIndexer;
import dev.attendant.sidecar.knowledge.DocumentSource;
import dev.attendant.sidecar.knowledge.Documents;
import dev.attendant.sidecar.knowledge.KnowledgeService;
import dev.attendant.sidecar.knowledge.Scope;
import dev.attendant.sidecar.knowledge.snapshot.DraftService;
import dev.attendant.sidecar.knowledge.snapshot.SnapshotStore;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.Tenants;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A tenant's knowledge where both documents and words are in PostgreSQL, on two sidecars. */
class PostgresFullTextTest {

    private static final InstantSource CLOCK = InstantSource.fixed(TestDatabase.NOW);

    private static PostgresDatabase database;

    private final TenantId tenant = Tenants.in(new PostgresTenantDirectory(database));
    private final DocumentIndexer indexer = Documents.indexer();
    private final PostgresKnowledgeStore store = new PostgresKnowledgeStore(database, CLOCK);
    private final SnapshotStore snapshots = new PostgresSnapshotStore(database, CLOCK);
    private final DraftService drafts = new DraftService(store, new PostgresDraftStore(database, CLOCK), indexer);
    private final KnowledgeService knowledge = service();
    private final KnowledgeService neighbour = service();

    @BeforeAll
    static void openADatabase() {
        database = TestDatabase.open();
    }

    @AfterAll
    static void closeTheDatabase() {
        database.close();
    }

    @Test
    void shouldFindWhatIsPublishedAndNothingThatLeft() {
        knowledge.put(tenant, Documents.text("vouchers", "Vouchers", "A voucher is good for a year."));
        assertThat(found("voucher")).containsExactly("vouchers");

        knowledge.remove(tenant, new DocumentId("vouchers"));

        assertThat(found("voucher")).isEmpty();
        assertThat(knows("voucher")).isFalse();
    }

    @Test
    void shouldFindTheEarlierTextAfterARollback() {
        knowledge.put(tenant, Documents.text("fees", "Fees", "Storage is free."));
        drafts.put(tenant, Documents.text("fees", "Fees", "Storage costs a dollar."));
        drafts.publish(tenant, "", "alice");
        assertThat(knows("dollar")).isTrue();
        assertThat(knows("free")).isFalse();

        snapshots.rollback(tenant, "alice");

        assertThat(knows("dollar")).isFalse();
        assertThat(knows("free")).isTrue();
    }

    @Test
    void shouldKeepInternalWordsFromCustomers() {
        DocumentSource secret =
                Documents.with("margin", "Margin", "Our margin is high.", Map.of("audience", "internal"));
        knowledge.put(tenant, secret);
        knowledge.put(tenant, Documents.text("fees", "Fees", "Storage is free."));

        assertThat(knows("margin")).isFalse();
        assertThat(knowledge.knowledge(tenant, Audience.INTERNAL).retriever().knows("margin"))
                .isTrue();
        assertThat(found("margin")).containsExactly("fees");
    }

    private KnowledgeService service() {
        return new KnowledgeService(store, indexer, Documents.ENCODER, id -> new PostgresLexicalIndex(database, id));
    }

    /** What both sidecars know. */
    private boolean knows(String word) {
        boolean here =
                knowledge.knowledge(tenant, Audience.CUSTOMER).retriever().knows(word);
        assertThat(neighbour.knowledge(tenant, Audience.CUSTOMER).retriever().knows(word))
                .isEqualTo(here);
        return here;
    }

    /** The documents that both sidecars find. */
    private List<String> found(String question) {
        List<String> here = documents(knowledge, question);
        assertThat(documents(neighbour, question)).isEqualTo(here);
        return here;
    }

    private List<String> documents(KnowledgeService service, String question) {
        return service.search(tenant, question, Audience.CUSTOMER, Scope.ANY, 5).stream()
                .map(hit -> hit.passage().document().value())
                .toList();
    }
}
