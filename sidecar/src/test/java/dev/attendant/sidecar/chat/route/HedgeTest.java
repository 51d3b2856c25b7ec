package dev.attendant.sidecar.chat.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.chat.ChatFailure;
import dev.attendant.sidecar.chat.ChatListener;
import dev.attendant.sidecar.chat.ChatModel;
import dev.attendant.sidecar.chat.ChatOutcome;
import dev.attendant.sidecar.chat.ChatRequest;
import dev.attendant.sidecar.chat.Completion;
import dev.attendant.sidecar.chat.FailureKind;
import dev.attendant.sidecar.chat.ModelName;
import dev.attendant.sidecar.chat.StopReason;
import dev.attendant.sidecar.chat.Usage;
import dev.attendant.sidecar.tenant.ModelTask;
import dev.attendant.sidecar.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** When a second model is asked beside the first, and which of both answers. */
class HedgeTest {

    private static final TenantId TENANT = new TenantId(new UUID(0, 1));
    private static final ChatRequest REQUEST = ChatRequest.of("", "Hello", 10, Duration.ofSeconds(4));
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));
    private static final Duration AT_ONCE = Duration.ofNanos(1);
    private static final Duration NEVER = Duration.ofMinutes(1);

    private final CountDownLatch never = new CountDownLatch(1);
    private final CountDownLatch secondAsked = new CountDownLatch(1);
    private final Queue<String> left = new ConcurrentLinkedQueue<>();
    private final Queue<String> used = new ConcurrentLinkedQueue<>();
    private Duration hedgeAfter = AT_ONCE;
    private Duration inTime = Duration.ofSeconds(1);
    private Optional<String> barred = Optional.empty();

    @Test
    void shouldLetTheSecondAnswerWhereTheFirstSaysNothing() {
        // given
        Actor first = new Actor("first").waitingFor(never);
        Actor second = new Actor("second").saying("Here.");

        // when
        RoutedChat routed = ask(first, second);

        // then
        assertThat(answer(routed)).isEqualTo("Here.");
        assertThat(routed.attempts())
                .extracting(Attempt::explain)
                .startsWith("provider/second was to be asked too, as provider/first had said nothing for 0 ms.")
                .endsWith("provider/second answered in 0 ms.");
        assertThat(used).containsExactly("Here.");
    }

    @Test
    void shouldHoldItsSilenceAgainstAModelThatWasOvertaken() throws InterruptedException {
        // given
        Actor first = new Actor("first").waitingFor(never);

        // when
        ask(first, new Actor("second").saying("Here."));

        // then
        first.ended.await();
        while (left.size() < 2) {
            Thread.onSpinWait();
        }
        assertThat(left).containsExactlyInAnyOrder("second answered", "first TIMEOUT");
    }

    @Test
    void shouldNotAskTheSecondWhereTheFirstSpeaksInTime() {
        // given
        hedgeAfter = NEVER;
        Actor second = new Actor("second").saying("Here.");

        // when
        RoutedChat routed = ask(new Actor("first").saying("There."), second);

        // then
        assertThat(answer(routed)).isEqualTo("There.");
        assertThat(routed.attempts()).hasSize(1);
        assertThat(second.calls).hasValue(0);
    }

    @Test
    void shouldLetTheFirstAnswerWhereItIsFasterAfterAll() {
        // given
        Actor first = new Actor("first").waitingFor(secondAsked).saying("There.");
        Actor second = new Actor("second").telling(secondAsked).waitingFor(never);

        // when
        RoutedChat routed = ask(first, second);

        // then
        assertThat(answer(routed)).isEqualTo("There.");
        assertThat(used).containsExactly("There.");
        assertThat(routed.attempts().getLast().model()).isEqualTo(first.name());
    }

    @Test
    void shouldWaitForTheOtherWhereOneHasNothingToUse() {
        // given a second that answers, but not with what the evidence supports
        Actor first = new Actor("first").waitingFor(secondAsked).saying("There.");
        Actor second = new Actor("second").saying("Nonsense").telling(secondAsked);

        // then
        assertThat(answer(ask(first, second))).isEqualTo("There.");
    }

    @Test
    void shouldGoOnToTheThirdWhereBothFail() {
        // given
        Actor first = new Actor("first").waitingFor(secondAsked).failing(FailureKind.OVERLOADED);
        Actor second = new Actor("second").telling(secondAsked).failing(FailureKind.UNAUTHORISED);

        // when
        RoutedChat routed = ask(first, second, new Actor("third").saying("Here."));

        // then
        assertThat(answer(routed)).isEqualTo("Here.");
        assertThat(first.calls).hasValue(1);
        assertThat(second.calls).hasValue(1);
        assertThat(left).containsExactlyInAnyOrder("first OVERLOADED", "second UNAUTHORISED", "third answered");
    }

    @Test
    void shouldAskTheSecondAgainWhereItsFailureMayPass() {
        // given
        Actor first = new Actor("first").waitingFor(secondAsked).failing(FailureKind.OVERLOADED);
        Actor second = new Actor("second").telling(secondAsked).failing(FailureKind.OVERLOADED);

        // when
        RoutedChat routed = ask(first, second);

        // then
        assertThat(routed).isInstanceOf(RoutedChat.Unanswered.class);
        assertThat(first.calls).hasValue(1);
        assertThat(second.calls).hasValue(2);
    }

    @Test
    void shouldWaitForTheFirstWhereTheGateBarsTheSecond() {
        // given
        barred = Optional.of("second");
        Actor first = new Actor("first").lingering().saying("There.");
        Actor second = new Actor("second").saying("Here.");

        // when
        RoutedChat routed = ask(first, second);

        // then
        assertThat(answer(routed)).isEqualTo("There.");
        assertThat(second.calls).hasValue(0);
    }

    @Test
    void shouldNotAskTwoWhereNobodyWaitsAnyMore() {
        // given
        inTime = Duration.ofMillis(5);
        Actor first = new Actor("first").lingering().saying("There.");
        Actor second = new Actor("second").saying("Here.");

        // when
        RoutedChat routed = ask(first, second);

        // then
        assertThat(answer(routed)).isEqualTo("There.");
        assertThat(second.calls).hasValue(0);
    }

    @Test
    void shouldCallBothOffWithTheRequest() throws InterruptedException {
        // given
        Actor first = new Actor("first").waitingFor(never);
        Actor second = new Actor("second").telling(secondAsked).waitingFor(never);
        Thread caller = Thread.ofVirtual().start(() -> ask(first, second));
        secondAsked.await();

        // when
        caller.interrupt();

        // then
        caller.join();
        first.ended.await();
        second.ended.await();
        assertThat(used).isEmpty();
    }

    private RoutedChat ask(Actor... actors) {
        List<ChatModel> models = List.of(actors);
        Route route = new Route(
                ModelTask.ANSWER,
                models.stream().map(ChatModel::name).toList(),
                2,
                Duration.ofSeconds(1),
                Duration.ofMillis(10),
                inTime,
                Optional.of(hedgeAfter));
        Backoff backoff = new Backoff(Duration.ofNanos(1), new Random(1));
        return new ModelRouter(List.of(route), models, new Doors(), backoff, new Latencies(CLOCK), CLOCK)
                .ask(ModelTask.ANSWER, TENANT, REQUEST, (model, claim) -> new Reader(claim));
    }

    private static String answer(RoutedChat routed) {
        assertThat(routed).isInstanceOf(RoutedChat.Answered.class);
        return ((RoutedChat.Answered) routed).completion().text();
    }

    /** Uses whole sentences. */
    private final class Reader implements AttemptListener {

        private final Claim claim;

        Reader(Claim claim) {
            this.claim = claim;
        }

        @Override
        public void onText(String piece) {
            if (piece.endsWith(".") && claim.take()) {
                used.add(piece);
            }
        }
    }

    /** Does what it is told: tells, waits, speaks, and ends. */
    private static final class Actor implements ChatModel {

        private final ModelName name;
        private final CountDownLatch ended = new CountDownLatch(1);
        private CountDownLatch told = new CountDownLatch(0);
        private CountDownLatch awaited = new CountDownLatch(0);
        private boolean slow;
        private String text = "";
        private Optional<FailureKind> failure = Optional.empty();
        private final AtomicInteger calls = new AtomicInteger();

        Actor(String name) {
            this.name = new ModelName("provider", name);
        }

        Actor telling(CountDownLatch latch) {
            told = latch;
            return this;
        }

        Actor waitingFor(CountDownLatch latch) {
            awaited = latch;
            return this;
        }

        /** Says nothing until its caller has waited long enough to think of another. */
        Actor lingering() {
            slow = true;
            return this;
        }

        Actor saying(String words) {
            text = words;
            return this;
        }

        Actor failing(FailureKind kind) {
            failure = Optional.of(kind);
            return this;
        }

        @Override
        public ModelName name() {
            return name;
        }

        @Override
        public ChatOutcome complete(ChatRequest request, ChatListener listener) {
            calls.incrementAndGet();
            try {
                return played(listener);
            } catch (InterruptedException _) {
                return ChatFailure.of(name, FailureKind.CANCELLED, "");
            } finally {
                ended.countDown();
            }
        }

        private ChatOutcome played(ChatListener listener) throws InterruptedException {
            boolean after = text.equals("Nonsense");
            if (!after) {
                told.countDown();
            }
            awaited.await();
            if (slow) {
                Thread.sleep(50);
            }
            if (!text.isEmpty()) {
                listener.onText(text);
            }
            if (after) {
                told.countDown();
            }
            return failure.<ChatOutcome>map(kind -> ChatFailure.of(name, kind, ""))
                    .orElseGet(() -> new Completion(text, List.of(), StopReason.ENDED, new Usage(1, 0, 1)));
        }

        @Override
        public void warm() {}
    }

    /** Lets in whom it does not bar, and notes how they leave. */
    private final class Doors implements ModelGate {

        @Override
        public Admission admit(ModelName model, TenantId tenant) {
            return barred.filter(model.model()::equals).isPresent()
                    ? new Refusal(Bar.BREAKER_OPEN)
                    : (Pass) (outcome, took) -> left.add(model.model() + " "
                            + (outcome instanceof ChatFailure failure
                                    ? failure.kind().name()
                                    : "answered"));
        }

        @Override
        public Map<ModelName, Health> health() {
            return Map.of();
        }

        @Override
        public List<Standing> standings() {
            return List.of();
        }
    }
}
