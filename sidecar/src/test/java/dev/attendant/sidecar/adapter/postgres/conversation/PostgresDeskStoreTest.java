package dev.attendant.sidecar.adapter.postgres.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.adapter.postgres.TestDatabase;
import dev.attendant.sidecar.adapter.postgres.tenant.PostgresTenantDirectory;
import dev.attendant.sidecar.adapter.postgres.turn.PostgresLateStore;
import dev.attendant.sidecar.adapter.postgres.turn.PostgresTurnStore;
import dev.attendant.sidecar.conversation.ConversationEvent.TakenOver;
import dev.attendant.sidecar.conversation.ConversationState;
import dev.attendant.sidecar.conversation.ConversationStore;
import dev.attendant.sidecar.desk.DeskAction;
import dev.attendant.sidecar.desk.DeskOutcome;
import dev.attendant.sidecar.desk.DeskStore;
import dev.attendant.sidecar.desk.DeskStoreContract;
import dev.attendant.sidecar.desk.Erasure;
import dev.attendant.sidecar.tenant.TenantDirectory;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.Tenants;
import dev.attendant.sidecar.turn.Claim;
import dev.attendant.sidecar.turn.LateAnswer;
import dev.attendant.sidecar.turn.LateStore.Kept;
import dev.attendant.sidecar.turn.TurnRequest;
import dev.attendant.sidecar.turn.TurnStore;
import dev.attendant.sidecar.turn.TurnStore.Recorded;
import dev.attendant.sidecar.turn.Turns;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class PostgresDeskStoreTest extends DeskStoreContract {

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
    protected DeskStore desk() {
        return new PostgresDeskStore(database);
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

    @RepeatedTest(10)
    void shouldGiveOneOfTwoWhoTakeOverAtOnceTheConversation() {
        // when
        List<DeskOutcome> outcomes =
                atOnce(() -> perform(new DeskAction.TakeOver("Alice")), () -> perform(new DeskAction.TakeOver("Bob")));

        // then
        List<Long> fences =
                outcomes.stream().map(PostgresDeskStoreTest::fence).sorted().toList();
        assertThat(fences).doesNotHaveDuplicates();
        assertThat(perform(speak("Mine.", fences.getFirst()))).isEqualTo(new DeskOutcome.FenceNotCurrent());
        assertThat(done(speak("Mine.", fences.getLast()))).isNotNull();
    }

    @RepeatedTest(10)
    void shouldDoOnceWhatComesTwiceAtOnceUnderOneKey() {
        // when
        List<DeskOutcome> outcomes = atOnce(
                () -> perform("key", new DeskAction.TakeOver("Alice")),
                () -> perform("key", new DeskAction.TakeOver("Alice")));

        // then
        assertThat(outcomes.stream().map(PostgresDeskStoreTest::fence).distinct())
                .hasSize(1);
        assertThat(loaded().events()).hasSize(2);
    }

    @RepeatedTest(10)
    void shouldLeaveTheConversationToWhoeverTookItWhileItWasGivenBack() {
        // given
        long fence = takeOver("Alice").fence();

        // when
        List<DeskOutcome> outcomes =
                atOnce(() -> perform(new DeskAction.Release(fence)), () -> perform(new DeskAction.TakeOver("Bob")));

        // then
        assertThat(state()).isEqualTo(ConversationState.WITH_HUMAN);
        assertThat(storedState()).isEqualTo("WITH_HUMAN");
        assertThat(done(speak("Mine.", fence(outcomes.getLast())))).isNotNull();
    }

    @RepeatedTest(10)
    void shouldEitherRecordATurnBeforeItsConversationIsTakenOrNotAtAll() {
        // given
        accepted("key", "Hello?");
        Claim claim = claim();

        // when
        List<Boolean> outcomes =
                atOnce(() -> isRecorded(claim), () -> takeOver("Alice").fence() > 0);

        // then
        assertThat(loaded().events().getLast()).isInstanceOf(TakenOver.class);
        assertThat(loaded().events()).hasSize(outcomes.getFirst() ? 4 : 2);
        assertThat(storedState()).isEqualTo("WITH_HUMAN");
    }

    @RepeatedTest(10)
    void shouldKeepNothingOfATurnThatIsRecordedWhileItsConversationIsErased() {
        // given
        accepted("key", "Hello?");
        Claim claim = claim();

        // when
        atOnce(() -> isRecorded(claim), () -> desk().erase(erasure(Optional.empty())) == Erasure.Outcome.ERASED);

        // then
        assertThat(number("select count(*) from turn")).isZero();
        assertThat(number("select count(*) from evidence")).isZero();
        assertThat(number("select count(*) from outbox")).isZero();
    }

    @Test
    void shouldSendNoLateAnswerWhileAnAgentHasTheConversationNorAfterwards() {
        // given
        TurnRequest request = accepted("key", "How long?");
        turns().record(Turns.finished(claim(), Turns.acknowledged()));
        LateAnswer late = new LateAnswer(request, "Five days.", List.of(), LateAnswer.Fate.SENT, NOW);
        PostgresLateStore store = new PostgresLateStore(database);

        // when
        long fence = takeOver("Alice").fence();
        Kept meanwhile = store.keep(late);
        done(new DeskAction.Release(fence));
        Kept afterwards = store.keep(late);

        // then
        assertThat(List.of(meanwhile, afterwards)).containsOnly(Kept.OVERTAKEN);
        assertThat(store.keep(new LateAnswer(request, "Five days.", List.of(), LateAnswer.Fate.OFFERED, NOW)))
                .isEqualTo(Kept.DONE);
    }

    @Test
    void shouldKeepTheStateThatTheEventsTell() {
        long fence = takeOver("Alice").fence();
        assertThat(storedState()).isEqualTo("WITH_HUMAN");
        done(new DeskAction.Release(fence));
        assertThat(storedState()).isEqualTo("OPEN");
        done(new DeskAction.HandOff("Again."));
        assertThat(storedState()).isEqualTo("WITH_HUMAN");
    }

    @Test
    void shouldAuditWhoDidWhatWithoutWhatWasSaid() {
        // given
        long fence = takeOver("Alice").fence();

        // when
        done(speak("My secret words", fence));
        done(new DeskAction.HandOff("My secret reason"));
        done(new DeskAction.Release(fence));
        desk().erase(erasure(Optional.empty()));

        // then
        List<Map<String, Object>> audited = rows("select actor, action, detail::text from audit order by id");
        assertThat(audited)
                .extracting(row -> row.get("action"))
                .containsExactlyInAnyOrder(
                        "conversation.taken_over",
                        "conversation.agent_spoke",
                        "conversation.handoff_requested",
                        "conversation.released",
                        "conversation.erased");
        assertThat(audited).extracting(row -> row.get("actor")).containsOnly("org");
        assertThat(audited.toString()).doesNotContain("secret").contains("Alice");
    }

    @Test
    void shouldNotEraseAnotherTenantsConversationThroughItsFunction() {
        // given
        TenantId foreign = Tenants.in(directory());

        // when
        boolean erased = database.inTenant(
                foreign,
                handle -> handle.createQuery("select erase_conversation(:conversation, now())")
                        .bind("conversation", conversation.value())
                        .mapTo(Boolean.class)
                        .one());

        // then
        assertThat(erased).isFalse();
        assertThat(loaded().events()).hasSize(1);
    }

    private boolean isRecorded(Claim claim) {
        return turns().record(Turns.finished(claim, Turns.acknowledged())) != Recorded.LOST;
    }

    private static long fence(DeskOutcome outcome) {
        return ((TakenOver) ((DeskOutcome.Done) outcome).event()).fence();
    }

    private String storedState() {
        return rows("select state from conversation").getFirst().get("state").toString();
    }

    private long number(String query) {
        return database.inTenant(
                tenant, handle -> handle.createQuery(query).mapTo(Long.class).one());
    }

    private List<Map<String, Object>> rows(String query) {
        return database.inTenant(
                tenant, handle -> handle.createQuery(query).mapToMap().list());
    }

    /** Does everything at once; gives the outcomes in the order of what was done. */
    @SafeVarargs
    private static <T> List<T> atOnce(Callable<T>... deeds) {
        CyclicBarrier start = new CyclicBarrier(deeds.length);
        try (ExecutorService threads = Executors.newFixedThreadPool(deeds.length)) {
            List<Future<T>> outcomes = IntStream.range(0, deeds.length)
                    .mapToObj(index -> threads.submit(() -> {
                        start.await();
                        return deeds[index].call();
                    }))
                    .toList();
            return outcomes.stream().map(PostgresDeskStoreTest::outcome).toList();
        }
    }

    private static <T> T outcome(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
