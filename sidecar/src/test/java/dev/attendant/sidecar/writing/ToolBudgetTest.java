package dev.attendant.sidecar.writing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.action.RecordingBox;
import dev.attendant.sidecar.chat.ChatListener;
import dev.attendant.sidecar.chat.ChatModel;
import dev.attendant.sidecar.chat.ChatOutcome;
import dev.attendant.sidecar.chat.ChatRequest;
import dev.attendant.sidecar.chat.Completion;
import dev.attendant.sidecar.chat.ModelName;
import dev.attendant.sidecar.chat.StopReason;
import dev.attendant.sidecar.chat.ToolCall;
import dev.attendant.sidecar.chat.Usage;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.cost.InMemoryCosts;
import dev.attendant.sidecar.tenant.LatePolicy;
import dev.attendant.sidecar.tenant.ModelSettings;
import dev.attendant.sidecar.tenant.SpendingLimits;
import dev.attendant.sidecar.tenant.TenantId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However often models call tools, at once and at random, no budget is passed. */
class ToolBudgetTest {

    private static final int TURNS = 30;

    private final InMemoryCosts costs = new InMemoryCosts();
    private final Clock clock = Clock.systemUTC();
    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private final Map<TurnId, AtomicLong> charged = new ConcurrentHashMap<>();
    private final AtomicLong chargedInAll = new AtomicLong();

    static IntStream seeds() {
        return IntStream.range(0, 25);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldNeverPassABudget(int seed) throws InterruptedException {
        Random chance = new Random(seed);
        long ofTurn = chance.nextLong(40_000);
        long ofDay = chance.nextLong(400_000);
        SpendingLimits limits =
                new SpendingLimits(OptionalLong.of(ofTurn), OptionalLong.empty(), OptionalLong.of(ofDay));
        ModelSettings settings = Writers.limited(Writers.trying(LatePolicy.OFFER, "a/whimsical"), limits);

        try (ExecutorService turns = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int turn = 0; turn < TURNS; turn++) {
                long mood = chance.nextLong();
                turns.execute(() -> write(settings, mood));
            }
        }

        assertThat(chargedInAll.get()).isLessThanOrEqualTo(ofDay);
        assertThat(charged.values()).allSatisfy(each -> assertThat(each.get()).isLessThanOrEqualTo(ofTurn));
    }

    private void write(ModelSettings settings, long mood) {
        TurnId turn = new TurnId(UUID.randomUUID());
        AtomicLong bill = new AtomicLong();
        charged.put(turn, bill);
        WritingRequest request = new WritingRequest(
                tenant,
                new ConversationId(UUID.randomUUID()),
                turn,
                settings,
                "Where is my order?",
                List.of(),
                List.of(),
                "en",
                new RecordingBox(),
                clock.instant().plusSeconds(60),
                clock.instant().plusSeconds(60));
        Writers.writer(name -> Optional.of(new Whimsical(new Random(mood), bill)), costs, clock)
                .write(request, SentenceListener.NONE, exchange -> {});
    }

    /** Calls tools at random, and charges for at most what a provider may. */
    private final class Whimsical implements ChatModel {

        private final Random chance;
        private final AtomicLong bill;

        Whimsical(Random chance, AtomicLong bill) {
            this.chance = chance;
            this.bill = bill;
        }

        @Override
        public ModelName name() {
            return new ModelName("a", "whimsical");
        }

        @Override
        public ChatOutcome complete(ChatRequest request, ChatListener listener) {
            long input = chance.nextInt(RequestSize.mostTokens(request) + 1);
            long output = chance.nextInt(request.mostOutputTokens() + 1);
            long cost = Math.ceilDiv(input * Writers.PRICE.input() + output * Writers.PRICE.output(), 1_000_000);
            bill.addAndGet(cost);
            chargedInAll.addAndGet(cost);
            List<ToolCall> calls = chance.nextInt(4) == 0
                    ? List.of()
                    : List.of(new ToolCall("1", "find_order", "{\"order\":\"A-" + chance.nextInt(100) + "\"}"));
            StopReason stop = calls.isEmpty() ? StopReason.ENDED : StopReason.CALLS_TOOLS;
            return new Completion(calls.isEmpty() ? "Here." : "", calls, stop, new Usage(input, 0, output));
        }

        @Override
        public void warm() {
            chance.nextInt();
        }
    }
}
