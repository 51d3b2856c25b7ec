package dev.attendant.sidecar.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attendant.sidecar.adapter.postgres.conversation.PostgresConversationStore;
import dev.attendant.sidecar.adapter.postgres.conversation.PostgresDeskStore;
import dev.attendant.sidecar.adapter.postgres.conversation.PostgresVaultStore;
import dev.attendant.sidecar.adapter.postgres.conversation.PostgresVisitorStore;
import dev.attendant.sidecar.adapter.postgres.fulltext.PostgresLexicalIndex;
import dev.attendant.sidecar.adapter.postgres.knowledge.PostgresDraftStore;
import dev.attendant.sidecar.adapter.postgres.knowledge.PostgresKnowledgeStore;
import dev.attendant.sidecar.adapter.postgres.knowledge.PostgresRelationStore;
import dev.attendant.sidecar.adapter.postgres.knowledge.PostgresSnapshotStore;
import dev.attendant.sidecar.adapter.postgres.tenant.PostgresCostLedger;
import dev.attendant.sidecar.adapter.postgres.tenant.PostgresModelStore;
import dev.attendant.sidecar.adapter.postgres.tenant.PostgresOrgStore;
import dev.attendant.sidecar.adapter.postgres.tenant.PostgresTenantDirectory;
import dev.attendant.sidecar.adapter.postgres.tenant.PostgresTokenLedger;
import dev.attendant.sidecar.adapter.postgres.turn.PostgresConsentStore;
import dev.attendant.sidecar.adapter.postgres.turn.PostgresFeedbackStore;
import dev.attendant.sidecar.adapter.postgres.turn.PostgresLateStore;
import dev.attendant.sidecar.adapter.postgres.turn.PostgresTurnStore;
import dev.attendant.sidecar.conversation.ConversationEvent;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.cost.Budgets;
import dev.attendant.sidecar.cost.ModelCall;
import dev.attendant.sidecar.desk.DeskAction;
import dev.attendant.sidecar.desk.DeskRequest;
import dev.attendant.sidecar.desk.Erasure;
import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.feedback.Feedback;
import dev.attendant.sidecar.feedback.FeedbackKind;
import dev.attendant.sidecar.graph.Relation;
import dev.attendant.sidecar.graph.RelationKind;
import dev.attendant.sidecar.knowledge.DocumentVersion;
import dev.attendant.sidecar.models.Models;
import dev.attendant.sidecar.org.ActionResult;
import dev.attendant.sidecar.pii.vault.Sealed;
import dev.attendant.sidecar.pii.vault.VaultStore;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.EncodedPassage;
import dev.attendant.sidecar.retrieval.Passage;
import dev.attendant.sidecar.retrieval.Passages;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.Tenants;
import dev.attendant.sidecar.turn.Claim;
import dev.attendant.sidecar.turn.FinishedTurn;
import dev.attendant.sidecar.turn.LateAnswer;
import dev.attendant.sidecar.turn.TurnOutcome;
import dev.attendant.sidecar.turn.TurnRequest;
import dev.attendant.sidecar.turn.Turns;
import dev.attendant.sidecar.turn.consent.Consent;
import dev.attendant.sidecar.visitor.TokenHash;
import dev.attendant.sidecar.visitor.Visitor;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every table keeps tenants apart by itself. The role gets every right on every table here, in a transaction that is
 * undone, so that what refuses is row-level security and not a missing grant.
 */
class RowLevelSecurityTest {

    /** A table's own bookkeeping has no tenant: Flyway's. */
    private static final String EXCEPT = "flyway_schema_history";

    private static final String NO_TENANT = "";
    private static final Instant LATER = Turns.RECEIVED.plusSeconds(60);

    private static PostgresDatabase database;
    private static String administratorUrl;
    private static TenantId tenant;
    private static TenantId foreign;

    @BeforeAll
    static void fillEveryTable() {
        String name = TestDatabase.newDatabase();
        administratorUrl = TestDatabase.administratorUrl(name);
        database = PostgresDatabase.open(TestDatabase.settings(name), TestDatabase.NOW);
        PostgresTenantDirectory directory = new PostgresTenantDirectory(database);
        tenant = Tenants.in(directory);
        foreign = Tenants.in(directory);
        new PostgresTokenLedger(database).use(tenant, "token", LATER);
        recordTurnAt(Turns.RECEIVED);
        recordTurnAt(Instant.parse("2031-01-01T00:00:00Z"));
        InstantSource clock = InstantSource.fixed(LATER);
        new PostgresKnowledgeStore(database, clock).put(tenant, document());
        new PostgresSnapshotStore(database, clock).take(tenant, "first", "alice");
        new PostgresDraftStore(database, clock).put(tenant, document());
        new PostgresRelationStore(database).put(tenant, Relation.of(RelationKind.REQUIRES, "a", "b"));
        searchWords();
        new PostgresOrgStore(database)
                .keep(new ActionResult(
                        tenant, "call", Optional.of("key"), ActionResult.Status.SUCCEEDED, "Done.", "org", LATER));
        PostgresModelStore models = new PostgresModelStore(database);
        models.publish(tenant, Models.card("model"), Models.weights("model"), Models.ALICE);
        models.activate(tenant, 1, Models.ALICE);
        PostgresVaultStore vaults = new PostgresVaultStore(database);
        Sealed sealed = new Sealed("key", new byte[] {1});
        vaults.replaceKey(tenant, Optional.empty(), sealed);
        new PostgresConsentStore(database)
                .give(new Consent(
                        tenant,
                        newConversation(Turns.RECEIVED),
                        new TurnId(UUID.randomUUID()),
                        "cancel_order",
                        true,
                        "ann",
                        LATER,
                        Optional.empty()));
        vaults.save(tenant, new ConversationId(UUID.randomUUID()), new VaultStore.SealedVault(1, sealed));
        takeOverAndErase();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    static Stream<String> tables() throws SQLException {
        return column("""
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'attendant' and c.relkind in ('r', 'p') and c.relname <> '%s'
                """.formatted(EXCEPT)).stream();
    }

    /** Tables with rows of the tenant; the partitions of months to come have none yet. */
    static Stream<String> filledTables() throws SQLException {
        return tables().filter(table -> !table.endsWith("_2026_12") && !table.endsWith("_2027_01"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void shouldBindEveryTableToATenant(String table) throws SQLException {
        assertThat(column("""
                select 1 from pg_attribute
                where attrelid = 'attendant.%s'::regclass and attname = 'tenant_id' and attnotnull
                """.formatted(table))).as("tenant_id of " + table).hasSize(1);
        assertThat(column("""
                select relrowsecurity and relforcerowsecurity from pg_class where oid = 'attendant.%s'::regclass
                """.formatted(table)))
                .as("forced row-level security of " + table)
                .containsExactly("t");
    }

    @ParameterizedTest
    @MethodSource("filledTables")
    void shouldLetATenantSeeItsOwnRowsAndNobodyElseAny(String table) throws SQLException {
        assertThat(asRole(tenant.toString(), table, "select 1 from " + table)).isPositive();
        assertThat(asRole(foreign.toString(), table, "select 1 from " + table + whereTenantIs(tenant)))
                .isZero();
        assertThat(asRole(NO_TENANT, table, "select 1 from " + table)).isZero();
    }

    @ParameterizedTest
    @MethodSource("filledTables")
    void shouldLetNobodyElseChangeATenantsRows(String table) throws SQLException {
        for (String context : List.of(NO_TENANT, foreign.toString())) {
            assertThat(asRole(context, table, "update " + table + " set tenant_id = tenant_id" + whereTenantIs(tenant)))
                    .isZero();
            assertThat(asRole(context, table, "delete from " + table + whereTenantIs(tenant)))
                    .isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("filledTables")
    void shouldLetNobodyElseWriteRowsInATenantsName(String table) {
        for (String context : List.of(NO_TENANT, foreign.toString())) {
            assertThatThrownBy(() -> asRole(context, table, "insert into " + table + " select * from copied"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("violates row-level security policy");
        }
    }

    @ParameterizedTest
    @MethodSource("filledTables")
    void shouldNotLetATenantGiveItsRowsAway(String table) {
        String give = "update " + table + " set tenant_id = '" + foreign + "'";

        assertThatThrownBy(() -> asRole(tenant.toString(), table, give))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("violates row-level security policy");
    }

    @Test
    void shouldGrantNoRightToRewriteHistory() throws SQLException {
        assertThat(column("""
                select table_name || ' ' || privilege_type from information_schema.role_table_grants
                where grantee = 'attendant_app' and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')
                """))
                .containsExactlyInAnyOrder(
                        "tenant UPDATE",
                        "knowledge_revision UPDATE",
                        "knowledge_document UPDATE",
                        "knowledge_document DELETE",
                        "knowledge_draft DELETE",
                        "knowledge_relation DELETE",
                        "vault_key UPDATE",
                        "vault UPDATE",
                        "vault DELETE",
                        "knowledge_passage DELETE",
                        "model_call UPDATE",
                        "spending UPDATE",
                        "visitor DELETE");
    }

    @Test
    void shouldFixTheSearchPathOfEveryFunctionThatRunsAsTheOwner() throws SQLException {
        assertThat(column("""
                select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where n.nspname = 'attendant' and p.prosecdef
                    and not exists (select from unnest(p.proconfig) setting where setting like 'search_path=%')
                """)).isEmpty();
    }

    @Test
    void shouldRunQueriesInARoleThatCannotBypassRowLevelSecurity() {
        String role = database.acrossTenants(handle ->
                handle.createQuery("select current_user").mapTo(String.class).one());
        boolean bypasses = database.acrossTenants(handle -> handle.createQuery(
                        "select rolsuper or rolbypassrls or rolcanlogin from pg_roles where rolname = current_user")
                .mapTo(Boolean.class)
                .one());

        assertThat(role).isEqualTo("attendant_app");
        assertThat(bypasses).isFalse();
    }

    @Test
    void shouldForgetTheTenantWithTheTransaction() {
        long seen = database.inTenant(
                tenant,
                handle -> handle.createQuery("select count(*) from tenant")
                        .mapTo(Long.class)
                        .one());

        assertThat(seen).isEqualTo(1);
        assertThat(seenByNobody()).containsOnly(0L);
    }

    @Test
    void shouldForgetTheTenantWithAQueryOfOneRoundTrip() {
        List<Long> seen = Stream.generate(() -> database.rows(
                                tenant, "select count(*) from tenant", Map.of(), (row, context) -> row.getLong(1))
                        .getFirst())
                .limit(10)
                .toList();

        assertThat(seen).containsOnly(1L);
        assertThat(seenByNobody()).containsOnly(0L);
    }

    /** The tenants that several connections show without the name of one. */
    private List<Long> seenByNobody() {
        return Stream.generate(() -> database.acrossTenants(handle -> handle.createQuery("select count(*) from tenant")
                        .mapTo(Long.class)
                        .one()))
                .limit(10)
                .toList();
    }

    private static String whereTenantIs(TenantId id) {
        return " where tenant_id = '" + id + "'";
    }

    /** Runs a statement as the sidecar's role with every right on the table; gives the rows it read or wrote. */
    private static int asRole(String context, String table, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(administratorUrl);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local search_path = attendant");
            statement.execute("create temp table copied on commit drop as select * from " + table
                    + whereTenantIs(tenant) + " limit 1");
            statement.execute("grant all on copied to attendant_app");
            statement.execute("grant all on " + table + " to attendant_app");
            statement.execute("set local session_replication_role = replica");
            statement.execute("select set_config('attendant.tenant', '" + context + "', true)");
            statement.execute("set local role attendant_app");
            int rows = rows(statement, sql);
            connection.rollback();
            return rows;
        }
    }

    private static int rows(Statement statement, String sql) throws SQLException {
        if (!statement.execute(sql)) {
            return statement.getUpdateCount();
        }
        int rows = 0;
        while (statement.getResultSet().next()) {
            rows++;
        }
        return rows;
    }

    private static List<String> column(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(administratorUrl);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static void recordTurnAt(Instant at) {
        ConversationId conversation = newConversation(at);
        PostgresTurnStore turns = new PostgresTurnStore(database);
        TurnRequest request = Turns.requestAt(at, tenant, conversation, "key", "Hello?");
        turns.accept(request);
        Claim claim = turns.claimNext(tenant, conversation, "worker", at, at.plusSeconds(30))
                .orElseThrow();
        TurnOutcome outcome = new TurnOutcome.Answered("Yes.", List.of(Turns.evidence(0)), 1);
        turns.record(new FinishedTurn(
                claim, outcome, Turns.finished(claim, outcome).trace(), Turns.exchanges(), at.plusMillis(5)));
        new PostgresLateStore(database)
                .keep(new LateAnswer(request, "Indeed.", List.of(), LateAnswer.Fate.OFFERED, at.plusSeconds(1)));
        new PostgresFeedbackStore(database)
                .keep(new Feedback(
                        tenant, request.turn(), request.turn().toString(), FeedbackKind.CSAT, 5, "Good.", at));
        ModelCall call =
                new ModelCall(UUID.randomUUID(), tenant, conversation, request.turn(), "answer", "local/model", at);
        new PostgresCostLedger(database).reserve(call, 1, Budgets.NONE);
        new PostgresVisitorStore(database)
                .save(
                        new TokenHash(UUID.randomUUID().toString().replace("-", "")),
                        new Visitor(tenant, conversation, at.plusSeconds(60)),
                        at);
    }

    private static void takeOverAndErase() {
        PostgresDeskStore desk = new PostgresDeskStore(database);
        desk.perform(new DeskRequest(
                tenant, newConversation(LATER), Optional.of("key"), "org", new DeskAction.TakeOver("Alice"), LATER));
        desk.erase(new Erasure(tenant, newConversation(LATER), Optional.empty(), "org", LATER));
    }

    private static ConversationId newConversation(Instant at) {
        ConversationId conversation = new ConversationId(UUID.randomUUID());
        new PostgresConversationStore(database)
                .start(tenant, conversation, new ConversationEvent.Started("web", "en", at));
        return conversation;
    }

    private static void searchWords() {
        Passage passage = Passages.passage("reset", "Title", "Text.");
        PostgresLexicalIndex index = new PostgresLexicalIndex(database, tenant);
        index.replace(passage.document(), List.of(passage));
        index.search("text", 1);
    }

    private static DocumentVersion document() {
        DocumentId id = new DocumentId("reset");
        Passage passage = new Passage(id, "v1", 0, "Title", List.of(), "Text.", 0, List.of());
        EncodedPassage encoded =
                new EncodedPassage(passage, Embedding.normalized(new float[] {1, 0}), List.of(), List.of());
        return new DocumentVersion(
                id, "v1", "source", "Title", "faq", "reset.md", Map.of(), "Text.", "encoder", List.of(encoded));
    }
}
