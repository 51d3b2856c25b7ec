package dev.attendant.sidecar.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.adapter.postgres.conversation.PostgresConversationStore;
import dev.attendant.sidecar.adapter.postgres.conversation.PostgresDeskStore;
import dev.attendant.sidecar.adapter.postgres.conversation.PostgresVaultStore;
import dev.attendant.sidecar.adapter.postgres.conversation.PostgresVisitorStore;
import dev.attendant.sidecar.adapter.postgres.tenant.PostgresCostLedger;
import dev.attendant.sidecar.adapter.postgres.tenant.PostgresTenantDirectory;
import dev.attendant.sidecar.adapter.postgres.turn.PostgresConsentStore;
import dev.attendant.sidecar.adapter.postgres.turn.PostgresLateStore;
import dev.attendant.sidecar.adapter.postgres.turn.PostgresTurnStore;
import dev.attendant.sidecar.conversation.ConversationEvent;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.cost.Budgets;
import dev.attendant.sidecar.cost.ModelCall;
import dev.attendant.sidecar.desk.DeskAction;
import dev.attendant.sidecar.desk.DeskOutcome;
import dev.attendant.sidecar.desk.DeskRequest;
import dev.attendant.sidecar.desk.Erasure;
import dev.attendant.sidecar.pii.vault.Sealed;
import dev.attendant.sidecar.pii.vault.VaultStore.SealedVault;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.Tenants;
import dev.attendant.sidecar.turn.Claim;
import dev.attendant.sidecar.turn.LateAnswer;
import dev.attendant.sidecar.turn.LateStore.Kept;
import dev.attendant.sidecar.turn.TurnOutcome;
import dev.attendant.sidecar.turn.TurnRequest;
import dev.attendant.sidecar.turn.Turns;
import dev.attendant.sidecar.turn.consent.Consent;
import dev.attendant.sidecar.visitor.TokenHash;
import dev.attendant.sidecar.visitor.Visitor;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is left of a conversation that was erased, in every table that there is. */
class ErasureTest {

    /** Everything that anybody writes in the conversation says this word. */
    private static final String WORD = "marmalade";

    private static final Instant LATER = Turns.RECEIVED.plusSeconds(60);

    private static PostgresDatabase database;
    private static String administratorUrl;

    private final PostgresDeskStore desk = new PostgresDeskStore(database);
    private final PostgresVaultStore vaults = new PostgresVaultStore(database);
    private final PostgresLateStore late = new PostgresLateStore(database);
    private TenantId tenant;
    private ConversationId conversation;
    private TurnRequest answered;

    @BeforeAll
    static void open() {
        String name = TestDatabase.newDatabase();
        administratorUrl = TestDatabase.administratorUrl(name);
        database = PostgresDatabase.open(TestDatabase.settings(name), TestDatabase.NOW);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void writeEverywhere() {
        tenant = Tenants.in(new PostgresTenantDirectory(database));
        conversation = new ConversationId(UUID.randomUUID());
        new PostgresConversationStore(database)
                .start(tenant, conversation, new ConversationEvent.Started("web", "en", WORD, Turns.RECEIVED));
        new PostgresVisitorStore(database)
                .save(new TokenHash(token()), new Visitor(tenant, conversation, LATER), LATER);
        answered = turnAt(Turns.RECEIVED);
        turnAt(Instant.parse("2031-01-01T00:00:00Z"));
        vaults.save(tenant, conversation, vault(1));
        late.keep(new LateAnswer(answered, WORD, List.of(), LateAnswer.Fate.OFFERED, LATER));
        consent();
        new PostgresCostLedger(database).reserve(call(), 1, Budgets.NONE);
        speak();
        new PostgresTurnStore(database).accept(request(LATER, "waiting"));
    }

    @Test
    void shouldFindTheWordEverywhereBefore() throws SQLException {
        assertThat(tablesThatSay(WORD))
                .contains(
                        "conversation_event",
                        "turn_request",
                        "turn_2026_11",
                        "turn_default",
                        "outbox",
                        "late_answer",
                        "tool_consent",
                        "model_exchange",
                        "vault");
    }

    @Test
    void shouldLeaveTheWordInNoTable() throws SQLException {
        // when
        desk.erase(erasure());

        // then
        assertThat(tablesThatSay(WORD)).isEmpty();
    }

    @Test
    void shouldLeaveNoRowThatNamesTheConversationBesideProofAuditAndCosts() throws SQLException {
        // when
        desk.erase(erasure());

        // then
        assertThat(tablesThatSay(conversation.toString()))
                .containsExactlyInAnyOrder("erasure", "audit_2026_11", "model_call", "spending");
        assertThat(tablesThatSay(answered.turn().toString()))
                .containsExactlyInAnyOrder("audit_2026_11", "model_call", "spending");
    }

    @Test
    void shouldKeepNoPersonalDataThatATurnInWorkFindsAfterwards() throws SQLException {
        // given
        desk.erase(erasure());

        // when
        boolean first = vaults.save(tenant, conversation, vault(1));
        boolean next = vaults.save(tenant, conversation, vault(2));

        // then
        assertThat(first).isFalse();
        assertThat(next).isFalse();
        assertThat(tablesThatSay(WORD)).isEmpty();
    }

    @Test
    void shouldKeepNoLateAnswerThatComesAfterwards() throws SQLException {
        // given
        desk.erase(erasure());

        // when
        Kept kept = late.keep(new LateAnswer(answered, WORD, List.of(), LateAnswer.Fate.SENT, LATER));

        // then
        assertThat(kept).isEqualTo(Kept.TOO_EARLY);
        assertThat(tablesThatSay(WORD)).isEmpty();
    }

    /**
     * By the function, or since a row goes with its conversation. Costs and proofs hold no content; whoever adds a
     * table for conversations or turns decides here.
     */
    @Test
    void shouldReachEveryTableOfConversationsAndTurns() throws SQLException {
        // when
        List<String> left = column("""
                select distinct relname from pg_attribute a join pg_class c on c.oid = a.attrelid
                    join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'attendant' and c.relkind in ('r', 'p') and not c.relispartition
                    and a.attname in ('conversation_id', 'turn_id')
                    and position('delete from ' || relname || ' ' in
                        pg_get_functiondef('attendant.erase_conversation'::regproc)) = 0
                    and not exists (select from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'
                        and f.confrelid = 'attendant.conversation'::regclass and f.confdeltype = 'c')
                """);

        // then
        assertThat(left).containsExactlyInAnyOrder("model_call", "erasure");
    }

    private Erasure erasure() {
        return new Erasure(tenant, conversation, Optional.empty(), "org", LATER);
    }

    private TurnRequest request(Instant at, String key) {
        return Turns.requestAt(at, tenant, conversation, key, "Where is my " + WORD + "?");
    }

    private TurnRequest turnAt(Instant at) {
        PostgresTurnStore turns = new PostgresTurnStore(database);
        TurnRequest request = request(at, at.toString());
        turns.accept(request);
        Claim claim = turns.claimNext(tenant, conversation, "worker", at, at.plusSeconds(30))
                .orElseThrow();
        TurnOutcome outcome = new TurnOutcome.Answered("Your " + WORD + " comes.", List.of(Turns.evidence(0)), 1);
        turns.record(Turns.finished(claim, outcome));
        say(request);
        return request;
    }

    /** Models' requests and replies are those of all tests; one of them is made to say the word. */
    private void say(TurnRequest request) {
        database.useInTenant(
                tenant,
                handle -> handle.createUpdate("""
                        insert into model_exchange (tenant_id, turn_id, ordinal, model, prompt, request_hash, request,
                            heard, outcome, shown, began_at, began_at_nanos, took_nanos)
                        select tenant_id, turn_id, 7, model, prompt, request_hash, request,
                            :word, outcome, shown, began_at, began_at_nanos, took_nanos
                        from model_exchange where turn_id = :turn and ordinal = (
                            select min(ordinal) from model_exchange where turn_id = :turn)
                        """)
                        .bind("word", WORD)
                        .bind("turn", request.turn().value())
                        .execute());
    }

    private void speak() {
        DeskOutcome taken = perform(new DeskAction.TakeOver("Alice"));
        long fence = ((ConversationEvent.TakenOver) ((DeskOutcome.Done) taken).event()).fence();
        perform(new DeskAction.Speak(UUID.randomUUID(), "I look for your " + WORD + ".", fence));
        perform(new DeskAction.HandOff("Wants " + WORD + "."));
    }

    private DeskOutcome perform(DeskAction action) {
        return desk.perform(new DeskRequest(tenant, conversation, Optional.of(token()), "org", action, LATER));
    }

    private ModelCall call() {
        return new ModelCall(
                UUID.randomUUID(), tenant, conversation, answered.turn(), "answer", "local/model", Turns.RECEIVED);
    }

    private static SealedVault vault(int revision) {
        return new SealedVault(revision, new Sealed("key", WORD.getBytes(StandardCharsets.UTF_8)));
    }

    private static String token() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /** Tables, partitions by themselves, of which a row says a text in any column, seen past row-level security. */
    private List<String> tablesThatSay(String text) throws SQLException {
        List<String> saying = new ArrayList<>();
        for (String table : column("""
                select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'attendant' and c.relkind = 'r' and relname <> 'flyway_schema_history'
                """)) {
            String rows = "select 1 from attendant.%s t where tenant_id = '%s' and position('%s' in t::text) > 0";
            String asBytes = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
            if (!column(rows.formatted(table, tenant, text)).isEmpty()
                    || !column(rows.formatted(table, tenant, asBytes)).isEmpty()) {
                saying.add(table);
            }
        }
        return saying;
    }

    private void consent() {
        PostgresConsentStore consents = new PostgresConsentStore(database);
        Consent given = new Consent(
                tenant, conversation, answered.turn(), "cancel_order", true, "ann", LATER, Optional.empty());
        consents.give(given);
        consents.end(given, new Consent.Ending(true, WORD, LATER));
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
}
