package dev.attendant.sidecar.adapter.postgres.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.adapter.postgres.Json;
import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.adapter.postgres.TestDatabase;
import dev.attendant.sidecar.adapter.postgres.conversation.PostgresConversationStore;
import dev.attendant.sidecar.adapter.postgres.tenant.PostgresTenantDirectory;
import dev.attendant.sidecar.conversation.ConversationStore;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.generation.Evidence;
import dev.attendant.sidecar.handoff.HandoffReason;
import dev.attendant.sidecar.tenant.TenantDirectory;
import dev.attendant.sidecar.turn.Claim;
import dev.attendant.sidecar.turn.FinishedTurn;
import dev.attendant.sidecar.turn.Proposed;
import dev.attendant.sidecar.turn.TurnOutcome;
import dev.attendant.sidecar.turn.TurnStore;
import dev.attendant.sidecar.turn.TurnStore.Recorded;
import dev.attendant.sidecar.turn.TurnStoreContract;
import dev.attendant.sidecar.turn.Turns;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresTurnStoreTest extends TurnStoreContract {

    private static PostgresDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.open();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    protected TurnStore turns() {
        return new PostgresTurnStore(database);
    }

    @Override
    protected ConversationStore conversations() {
        return new PostgresConversationStore(database);
    }

    @Override
    protected TenantDirectory directory() {
        return new PostgresTenantDirectory(database);
    }

    @Test
    void shouldGiveConcurrentAcceptancesConsecutivePositions() throws Exception {
        List<Callable<Boolean>> acceptances = IntStream.range(0, 200)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    accepted("key " + i, "Hello?");
                    return true;
                })
                .toList();

        all(acceptances);

        assertThat(column("select position from turn_request order by position", Integer.class))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 200).boxed().toList());
    }

    @Test
    void shouldAcceptAKeyOnceHoweverManySendItAtTheSameTime() throws Exception {
        all(Stream.<Callable<Boolean>>generate(() -> () -> {
                    turns().accept(request("key", "Hello?"));
                    return true;
                })
                .limit(20)
                .toList());

        assertThat(column("select position from turn_request", Integer.class)).containsExactly(1);
    }

    @Test
    void shouldNeverLetTwoWorkersHoldTheSameTurn() throws Exception {
        IntStream.range(0, 40).forEach(i -> accepted("key " + i, "Hello?"));
        Map<TurnId, String> holders = new ConcurrentHashMap<>();
        List<Callable<Integer>> workers = Stream.of("first", "second", "third")
                .<Callable<Integer>>map(worker -> () -> finishAll(worker, holders))
                .toList();

        int finished = all(workers).stream().mapToInt(Future::resultNow).sum();

        assertThat(finished).isEqualTo(40);
        assertThat(holders).hasSize(40);
        assertThat(column("select position from conversation_event order by position", Integer.class))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 81).boxed().toList());
    }

    @Test
    void shouldWriteEverythingOfATurnTogether() {
        List<Evidence> evidence = List.of(Turns.evidence(0), Turns.evidence(1));

        TurnId turn = recorded("key", new TurnOutcome.Answered("Hold the button.", evidence, 0.9));

        assertThat(column("select state from conversation where event_count = 3", String.class))
                .containsExactly("OPEN");
        assertThat(column("select count(*) from evidence", Integer.class)).containsExactly(2);
        assertThat(column("select action || ' ' || subject from audit", String.class))
                .containsExactly("turn.finished " + turn);
        assertThat(column("select topic || ' ' || key from outbox where delivered_at is null", String.class))
                .containsExactly("turn.finished " + conversation);
        assertThat(payload())
                .containsEntry("turnId", turn.toString())
                .containsEntry("conversationId", conversation.toString())
                .containsEntry("outcome", "Answered")
                .containsEntry("text", "Hold the button.")
                .containsEntry("evidenceCount", "2");
    }

    @Test
    void shouldAnnounceWhatATurnProposesAndKeepItOutOfTheAudit() {
        // given
        accepted("key", "Cancel A-17");
        FinishedTurn plain =
                Turns.finished(claim("worker"), new TurnOutcome.Clarified("Shall I?", "Cancel", List.of()));
        Proposed proposed =
                new Proposed("token", "cancel_order", "{\"order\":\"A-17\"}", "Cancel A-17?", Turns.FINISHED);

        // when
        turns().record(new FinishedTurn(
                plain.claim(),
                plain.outcome(),
                plain.trace(),
                plain.exchanges(),
                Optional.of(proposed),
                plain.finishedAt()));

        // then
        assertThat(Json.read(column("select payload::text from outbox", String.class)
                                .getFirst())
                        .path("proposal")
                        .properties()
                        .stream()
                        .map(field -> field.getKey() + " " + field.getValue().asText()))
                .containsExactlyInAnyOrder(
                        "id token", "tool cancel_order", "says Cancel A-17?", "expiresAt " + Turns.FINISHED);
        assertThat(column("select detail::text from audit", String.class)).noneMatch(detail -> detail.contains("A-17"));
    }

    @Test
    void shouldAnnounceWhyATurnWasHandedOver() {
        recorded("key", new TurnOutcome.HandedOff("Wait.", HandoffReason.AT_RISK));

        assertThat(payload()).containsEntry("reason", "AT_RISK");
        assertThat(column("select state from conversation", String.class)).containsExactly("WITH_HUMAN");
    }

    @Test
    void shouldKeepWhatWasSaidOutOfTheAudit() {
        recorded("key", new TurnOutcome.Acknowledged("Nice words."));

        assertThat(column("select detail::text from audit", String.class))
                .noneMatch(detail -> detail.contains("Nice words") || detail.contains("message key"));
    }

    @Test
    void shouldWriteNothingOfARefusedRecord() {
        accepted("key", "Hello?");
        Claim lost = claim("worker");
        claim("worker");

        turns().record(Turns.finished(lost, new TurnOutcome.Answered("Yes.", List.of(Turns.evidence(0)), 1)));

        assertThat(Stream.of("turn", "evidence", "audit", "outbox")
                        .flatMap(table -> column("select count(*) from " + table, Integer.class).stream()))
                .containsOnly(0);
    }

    private int finishAll(String worker, Map<TurnId, String> holders) {
        int finished = 0;
        while (isAnyWaiting()) {
            Optional<Claim> claim = turns().claimNext(tenant, conversation, worker, NOW, LEASE);
            if (claim.isPresent()) {
                String holder = holders.putIfAbsent(claim.get().request().turn(), worker);
                assertThat(holder).isNull();
                assertThat(turns().record(Turns.finished(claim.get(), Turns.acknowledged())))
                        .isNotEqualTo(Recorded.LOST);
                finished++;
            }
        }
        return finished;
    }

    private boolean isAnyWaiting() {
        return !column("select 1 from turn_request where finished_at is null limit 1", Integer.class)
                .isEmpty();
    }

    private Map<String, String> payload() {
        return Json.stringMap(Json.read(
                column("select payload::text from outbox", String.class).getFirst()));
    }

    private <T> List<T> column(String query, Class<T> type) {
        return database.inTenant(
                tenant, handle -> handle.createQuery(query).mapTo(type).list());
    }

    private static <T> List<Future<T>> all(List<Callable<T>> tasks) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> results = threads.invokeAll(tasks);
            results.forEach(Future::resultNow);
            return results;
        }
    }
}
