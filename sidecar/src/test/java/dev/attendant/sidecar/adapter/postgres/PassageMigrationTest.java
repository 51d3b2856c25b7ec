package dev.attendant.sidecar.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.adapter.postgres.knowledge.PostgresKnowledgeStore;
import dev.attendant.sidecar.adapter.postgres.knowledge.PostgresSnapshotStore;
import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.knowledge.DocumentVersion;
import dev.attendant.sidecar.knowledge.Manifest.Entry;
import dev.attendant.sidecar.knowledge.snapshot.SnapshotStore;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.EncodedPassage;
import dev.attendant.sidecar.retrieval.Passage;
import dev.attendant.sidecar.tenant.TenantId;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Documents that were taken in before versions had passages of their own. */
class PassageMigrationTest {

    private static final TenantId TENANT = new TenantId(UUID.fromString("0198a1b2-0000-7000-8000-000000000001"));
    private static final DocumentVersion VERSION = version();

    @Test
    void shouldKeepDocumentsWithTheirPassages() throws SQLException {
        // given
        String name = TestDatabase.newDatabase();
        Flyway.configure()
                .dataSource(TestDatabase.settings(name).url(), null, null)
                .schemas(SchemaMigration.SCHEMA)
                .locations("classpath:db/migration")
                .target("6")
                .load()
                .migrate();
        fill(name);

        // when
        try (PostgresDatabase database = PostgresDatabase.open(TestDatabase.settings(name), TestDatabase.NOW)) {
            InstantSource clock = InstantSource.fixed(TestDatabase.NOW);
            PostgresKnowledgeStore knowledge = new PostgresKnowledgeStore(database, clock);
            SnapshotStore snapshots = new PostgresSnapshotStore(database, clock);

            // then
            assertThat(knowledge.revisions(TENANT).documents()).isEqualTo(5);
            assertThat(knowledge.current(TENANT, VERSION.id())).contains(VERSION);
            snapshots.take(TENANT, "", "alice");
            knowledge.remove(TENANT, VERSION.id());
            assertThat(snapshots.contents(TENANT, 1).orElseThrow().manifest().entries())
                    .containsExactly(Entry.of(VERSION));
            assertThat(snapshots.rollback(TENANT, "alice")).hasValue(1);
            assertThat(knowledge.current(TENANT, VERSION.id())).contains(VERSION);
        }
    }

    private static void fill(String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection(TestDatabase.administratorUrl(name));
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path = attendant");
            statement.execute("insert into tenant values ('" + TENANT + "', 'Acme', 'acme', '', '{}', 1)");
            statement.execute("insert into knowledge_revision values ('" + TENANT + "', 5)");
            statement.execute("insert into knowledge_version values ('" + TENANT
                    + "', 'reset', 'v1', 'Reset', '{}', 'Hold the button.')");
            statement.execute("insert into knowledge_document values ('" + TENANT
                    + "', 'reset', 'v1', 'source', 'faq', 'reset.md', now(), 0)");
            fillPassage(connection);
        }
    }

    private static void fillPassage(Connection connection) throws SQLException {
        try (PreparedStatement passage = connection.prepareStatement("insert into knowledge_passage values ('" + TENANT
                + "', 'reset', 0, '{}', 'Hold the button.', 0, '{}', '{}', ?, '')")) {
            passage.setBytes(1, VERSION.passages().getFirst().embedding().toBytes());
            passage.execute();
        }
    }

    private static DocumentVersion version() {
        DocumentId id = new DocumentId("reset");
        Passage passage = new Passage(id, "v1", 0, "Reset", List.of(), "Hold the button.", 0, List.of());
        return new DocumentVersion(
                id,
                "v1",
                "source",
                "Reset",
                "faq",
                "reset.md",
                Map.of(),
                "Hold the button.",
                "all-MiniLM-L6-v2-int8",
                List.of(new EncodedPassage(passage, Embedding.normalized(new float[] {1, 2}), List.of(), List.of())));
    }
}
