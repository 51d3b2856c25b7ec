package dev.attendant.sidecar.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.adapter.postgres.conversation.PostgresConversationStore;
import dev.attendant.sidecar.adapter.postgres.tenant.PostgresTenantDirectory;
import dev.attendant.sidecar.adapter.postgres.turn.PostgresTurnStore;
import dev.attendant.sidecar.conversation.ConversationEvent;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.Tenants;
import dev.attendant.sidecar.turn.Claim;
import dev.attendant.sidecar.turn.FinishedTurn;
import dev.attendant.sidecar.turn.Trace;
import dev.attendant.sidecar.turn.TurnRequest;
import dev.attendant.sidecar.turn.TurnStore.Recorded;
import dev.attendant.sidecar.turn.Turns;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PartitionsTest {

    private static final Instant UNPREPARED = Instant.parse("2027-06-30T23:59:59.999Z");

    private PostgresDatabase database;
    private PostgresTurnStore turns;
    private TenantId tenant;

    @BeforeEach
    void open() {
        database = TestDatabase.open();
        turns = new PostgresTurnStore(database);
        tenant = Tenants.in(new PostgresTenantDirectory(database));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void shouldPrepareThisMonthAndTheTwoAfterIt() {
        assertThat(partitions())
                .containsExactly(
                        "audit_2026_11",
                        "audit_2026_12",
                        "audit_2027_01",
                        "audit_default",
                        "turn_2026_11",
                        "turn_2026_12",
                        "turn_2027_01",
                        "turn_default");
    }

    @Test
    void shouldPutEachTurnIntoTheMonthOfItsId() {
        FinishedTurn last = recorded(Instant.parse("2026-11-30T23:59:59.999Z"));
        FinishedTurn first = recorded(Instant.parse("2026-12-01T00:00:00Z"));

        assertThat(partitionOf(last)).isEqualTo("turn_2026_11");
        assertThat(partitionOf(first)).isEqualTo("turn_2026_12");
    }

    @Test
    void shouldNotLoseATurnOfAMonthThatNobodyPrepared() {
        FinishedTurn turn = recorded(UNPREPARED);

        assertThat(partitionOf(turn)).isEqualTo("turn_default");
        assertThat(turns.find(tenant, turn.request().turn())).contains(turn);
    }

    @Test
    void shouldMoveTurnsOfAMonthThatIsPreparedLate() {
        FinishedTurn turn = recorded(UNPREPARED);
        FinishedTurn later = recorded(Instant.parse("2027-10-01T00:00:00Z"));

        database.ensurePartitions(UNPREPARED);

        assertThat(partitionOf(turn)).isEqualTo("turn_2027_06");
        assertThat(partitionOf(later)).isEqualTo("turn_default");
        assertThat(turns.find(tenant, turn.request().turn())).contains(turn);
    }

    @Test
    void shouldSearchOnePartitionForOneTurn() {
        FinishedTurn turn = recorded(TestDatabase.NOW);

        List<String> plan = database.inTenant(
                tenant,
                handle -> handle.createQuery("explain select * from turn where id = '"
                                + turn.request().turn() + "'")
                        .mapTo(String.class)
                        .list());

        assertThat(String.join("\n", plan)).contains("turn_2026_11").doesNotContain("turn_2026_12", "turn_default");
    }

    @Test
    void shouldPrepareMonthsOnceHoweverManyAskAtTheSameTime() throws Exception {
        Callable<Boolean> prepare = () -> {
            database.ensurePartitions(UNPREPARED);
            return true;
        };

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> results =
                    threads.invokeAll(Stream.generate(() -> prepare).limit(5).toList());

            assertThat(results).allMatch(Future::resultNow);
        }
        assertThat(partitions()).contains("turn_2027_06", "turn_2027_07", "turn_2027_08");
    }

    private FinishedTurn recorded(Instant at) {
        ConversationId conversation = new ConversationId(UUID.randomUUID());
        new PostgresConversationStore(database)
                .start(tenant, conversation, new ConversationEvent.Started("web", "en", at));
        TurnRequest request = Turns.requestAt(at, tenant, conversation, "key", "Hello?");
        turns.accept(request);
        Claim claim = turns.claimNext(tenant, conversation, "worker", at, at.plusSeconds(30))
                .orElseThrow();
        FinishedTurn turn = new FinishedTurn(claim, Turns.acknowledged(), new Trace(1, 0, "none", 0, List.of()), at);
        assertThat(turns.record(turn)).isEqualTo(Recorded.LAST);
        return turn;
    }

    private String partitionOf(FinishedTurn turn) {
        return database.inTenant(
                tenant,
                handle -> handle.createQuery("select tableoid::regclass::text from turn where id = :id")
                        .bind("id", turn.request().turn().value())
                        .mapTo(String.class)
                        .one());
    }

    private List<String> partitions() {
        return database.acrossTenants(
                handle -> handle.createQuery("""
                select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
                where c.relkind = 'r' order by c.relname
                """).mapTo(String.class).list());
    }
}
