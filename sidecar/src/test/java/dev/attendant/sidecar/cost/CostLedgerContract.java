package dev.attendant.sidecar.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.cost.Budgets.Span;
import dev.attendant.sidecar.cost.CostLedger.DayCost;
import dev.attendant.sidecar.cost.CostLedger.GroupCost;
import dev.attendant.sidecar.cost.CostLedger.Grouping;
import dev.attendant.sidecar.cost.CostLedger.Reservation;
import dev.attendant.sidecar.tenant.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link CostLedger} does. */
public abstract class CostLedgerContract {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-26");
    private static final TokenUse USE = new TokenUse(100, 20, 30);

    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private final ConversationId conversation = new ConversationId(UUID.randomUUID());
    private final TurnId turn = new TurnId(UUID.randomUUID());

    protected abstract CostLedger ledger();

    @Test
    void shouldGrantACallThatEveryBudgetHasRoomFor() {
        assertThat(ledger().reserve(call(), 100, budgets(100, 100, 100))).isEqualTo(new Reservation.Granted());
        assertThat(ledger().spent(tenant, conversation)).isEqualTo(100);
    }

    @Test
    void shouldRefuseACallThatMightPassABudgetAndReserveNothing() {
        ledger().reserve(call(), 60, Budgets.NONE);

        assertThat(ledger().reserve(call(), 50, budgets(1_000, 1_000, 100)))
                .isEqualTo(new Reservation.Refused(Span.DAY, 40));
        assertThat(ledger().reserve(call(), 50, budgets(1_000, 100, 1_000)))
                .isEqualTo(new Reservation.Refused(Span.CONVERSATION, 40));
        assertThat(ledger().reserve(call(), 50, budgets(100, 1_000, 1_000)))
                .isEqualTo(new Reservation.Refused(Span.TURN, 40));
        assertThat(ledger().spent(tenant, conversation)).isEqualTo(60);
    }

    @Test
    void shouldPutWhatACallDidCostInPlaceOfWhatWasReserved() {
        ModelCall call = call();
        ledger().reserve(call, 100, Budgets.NONE);

        ledger().settle(call, USE, 7);
        ledger().settle(call, USE, 7);

        assertThat(ledger().spent(tenant, conversation)).isEqualTo(7);
        assertThat(ledger().spent(tenant, turn)).isEqualTo(7);
        assertThat(ledger().spent(tenant, new TurnId(UUID.randomUUID()))).isZero();
        assertThat(ledger().reserve(call(), 93, budgets(100, 100, 100))).isEqualTo(new Reservation.Granted());
    }

    @Test
    void shouldCountACallThatWasNeverSettledWithItsWorstCase() {
        ledger().reserve(call(), 100, Budgets.NONE);

        assertThat(ledger().daily(tenant, TODAY, TODAY))
                .containsExactly(new DayCost(TODAY, "openai/small", "answer", 1, 1, TokenUse.NONE, 100));
    }

    @Test
    void shouldAddUpTheCallsOfADay() {
        ModelCall first = call();
        ModelCall second = call();
        ModelCall yesterday = call(NOON.minusSeconds(86_400));
        List.of(first, second, yesterday).forEach(call -> {
            ledger().reserve(call, 100, Budgets.NONE);
            ledger().settle(call, USE, 9);
        });

        assertThat(ledger().daily(tenant, TODAY, TODAY))
                .containsExactly(new DayCost(TODAY, "openai/small", "answer", 2, 0, new TokenUse(200, 40, 60), 18));
        assertThat(ledger().daily(tenant, TODAY.minusDays(1), TODAY)).hasSize(2);
    }

    @Test
    void shouldNameTheDearestConversationsAndTurns() {
        ModelCall dear = call();
        ModelCall elsewhere = new ModelCall(
                UUID.randomUUID(),
                tenant,
                new ConversationId(UUID.randomUUID()),
                turn(),
                "answer",
                "openai/small",
                NOON);
        ModelCall again = new ModelCall(
                UUID.randomUUID(), tenant, elsewhere.conversation(), turn(), "answer", "openai/small", NOON);
        List.of(dear, elsewhere, again).forEach(call -> ledger().reserve(call, 100, Budgets.NONE));
        ledger().settle(dear, USE, 90);
        ledger().settle(elsewhere, USE, 60);
        ledger().settle(again, USE, 50);

        assertThat(ledger().dearest(tenant, Grouping.TURN, TODAY, TODAY, 2))
                .containsExactly(
                        new GroupCost(conversation, Optional.of(turn), 1, 0, USE, 90),
                        new GroupCost(elsewhere.conversation(), Optional.of(elsewhere.turn()), 1, 0, USE, 60));
        assertThat(ledger().dearest(tenant, Grouping.CONVERSATION, TODAY, TODAY, 5))
                .containsExactly(
                        new GroupCost(elsewhere.conversation(), Optional.empty(), 2, 0, new TokenUse(200, 40, 60), 110),
                        new GroupCost(conversation, Optional.empty(), 1, 0, USE, 90));
        assertThat(ledger().dearest(tenant, Grouping.TURN, TODAY.minusDays(1), TODAY.minusDays(1), 5))
                .isEmpty();
    }

    @Test
    void shouldKeepDaysAndTenantsApart() {
        ledger().reserve(call(), 100, Budgets.NONE);
        TenantId other = new TenantId(UUID.randomUUID());

        ModelCall tomorrow = call(NOON.plusSeconds(86_400));
        ModelCall elsewhere = new ModelCall(UUID.randomUUID(), other, conversation, turn, "answer", "m", NOON);

        assertThat(ledger().reserve(tomorrow, 100, budgets(1_000, 1_000, 100))).isEqualTo(new Reservation.Granted());
        assertThat(ledger().reserve(elsewhere, 100, budgets(100, 100, 100))).isEqualTo(new Reservation.Granted());
        assertThat(ledger().spent(other, conversation)).isEqualTo(100);
    }

    @Test
    void shouldTellWhatEachSpanHasSpent() {
        ledger().reserve(call(), 100, Budgets.NONE);
        ModelCall tomorrow = call(NOON.plusSeconds(86_400));

        assertThat(ledger().spent(tomorrow)).isEqualTo(Map.of(Span.TURN, 100L, Span.CONVERSATION, 100L, Span.DAY, 0L));
    }

    @Test
    void shouldNotReserveTheSameCallTwice() {
        ModelCall call = call();
        ledger().reserve(call, 100, Budgets.NONE);

        assertThatThrownBy(() -> ledger().reserve(call, 100, Budgets.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(call.id().toString());
        assertThat(ledger().spent(tenant, conversation)).isEqualTo(100);
    }

    @Test
    void shouldNeverPassABudgetHoweverManyCallAtOnce() throws Exception {
        long cap = 10_000;
        AtomicLong spent = new AtomicLong();
        AtomicLong highest = new AtomicLong();
        List<Callable<Void>> turns = IntStream.range(0, 100)
                .<Callable<Void>>mapToObj(seed -> () -> {
                    Random chance = new Random(seed);
                    ModelCall call = call();
                    long worst = chance.nextLong(400) + 1;
                    if (ledger().reserve(call, worst, budgets(cap, cap, cap)) instanceof Reservation.Granted) {
                        long cost = chance.nextLong(worst + 1);
                        highest.accumulateAndGet(spent.addAndGet(cost), Math::max);
                        ledger().settle(call, USE, cost);
                    }
                    return null;
                })
                .toList();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> done : threads.invokeAll(turns)) {
                done.get();
            }
        }

        assertThat(highest.get()).isPositive().isLessThanOrEqualTo(cap);
        assertThat(ledger().spent(tenant, conversation)).isEqualTo(spent.get());
    }

    private static TurnId turn() {
        return new TurnId(UUID.randomUUID());
    }

    private ModelCall call() {
        return call(NOON);
    }

    private ModelCall call(Instant at) {
        return new ModelCall(UUID.randomUUID(), tenant, conversation, turn, "answer", "openai/small", at);
    }

    private static Budgets budgets(long turn, long conversation, long day) {
        return new Budgets(OptionalLong.of(turn), OptionalLong.of(conversation), OptionalLong.of(day));
    }
}
