package dev.attendant.sidecar.chat.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attendant.sidecar.chat.ChatModel;
import dev.attendant.sidecar.chat.ChatOutcome;
import dev.attendant.sidecar.chat.ChatRequest;
import dev.attendant.sidecar.chat.FailureKind;
import dev.attendant.sidecar.chat.ModelName;
import dev.attendant.sidecar.chat.Usage;
import dev.attendant.sidecar.tenant.ModelTask;
import dev.attendant.sidecar.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModelRouterTest {

    private static final TenantId TENANT = new TenantId(new UUID(0, 1));
    private static final ChatRequest REQUEST = ChatRequest.of("", "Hello", 10, Duration.ofSeconds(4));
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));

    private static final Duration IN_TIME = Duration.ofMillis(500);

    private final List<ModelName> begun = new ArrayList<>();
    private final Latencies latencies = new Latencies(CLOCK);
    private final OpenGate gate = new OpenGate();

    @Test
    void shouldAskTheFirstModelAndNoOther() {
        // given
        ScriptedModel first = new ScriptedModel("first");
        ScriptedModel second = new ScriptedModel("second");

        // when
        RoutedChat routed = ask(first, second);

        // then
        assertThat(answer(routed)).isEqualTo("first");
        assertThat(routed.attempts()).hasSize(1);
        assertThat(second.timeouts()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = FailureKind.class,
            names = {"TIMEOUT", "UNAUTHORISED", "UNPAID", "UNKNOWN_MODEL", "TOO_LONG", "REFUSED", "INVALID"})
    void shouldFallToTheNextModelAtOnceWhereAnotherTryWouldNotHelp(FailureKind kind) {
        // when
        RoutedChat routed = ask(new ScriptedModel("first", kind), new ScriptedModel("second"));

        // then
        assertThat(answer(routed)).isEqualTo("second");
        assertThat(begun).extracting(ModelName::model).containsExactly("first", "second");
    }

    @ParameterizedTest
    @EnumSource(
            value = FailureKind.class,
            names = {"RATE_LIMITED", "OVERLOADED", "UNREACHABLE", "CUT", "MALFORMED", "EMPTY"})
    void shouldAskTheSameModelAgainWhereItsFailureMayPass(FailureKind kind) {
        // when
        RoutedChat routed = ask(new ScriptedModel("first", kind), new ScriptedModel("second"));

        // then
        assertThat(answer(routed)).isEqualTo("first");
        assertThat(routed.attempts()).hasSize(2);
    }

    @Test
    void shouldFallToTheNextModelWhenItsTriesAreUp() {
        // when
        RoutedChat routed = ask(
                new ScriptedModel("first", FailureKind.OVERLOADED, FailureKind.OVERLOADED),
                new ScriptedModel("second"));

        // then
        assertThat(answer(routed)).isEqualTo("second");
        assertThat(routed.usage()).isEqualTo(new Usage(30, 0, 7));
        assertThat(routed.attempts().getFirst().explain()).isEqualTo("provider/first is overloaded or broken.");
        assertThat(routed.attempts().getLast().explain()).isEqualTo("provider/second answered in 0 ms.");
    }

    @Test
    void shouldNotWaitForAProviderThatAsksForMoreThanTheTimeLeft() {
        // given
        ScriptedModel first = new ScriptedModel("first", Duration.ofSeconds(30), FailureKind.RATE_LIMITED);

        // when
        RoutedChat routed = ask(first, new ScriptedModel("second"));

        // then
        assertThat(answer(routed)).isEqualTo("second");
        assertThat(first.timeouts()).hasSize(1);
    }

    @Test
    void shouldAskTheNextModelWhereARetryWouldMissTheDeadline() {
        // given
        ScriptedModel first = new ScriptedModel("first", Duration.ofMillis(600), FailureKind.RATE_LIMITED);

        // when
        RoutedChat routed = ask(first, new ScriptedModel("second"));

        // then
        assertThat(answer(routed)).isEqualTo("second");
        assertThat(first.timeouts()).hasSize(1);
    }

    @Test
    void shouldTryTheLastModelAgainAfterTheDeadlineForALateAnswer() {
        // given
        ScriptedModel only = new ScriptedModel("only", Duration.ofMillis(600), FailureKind.RATE_LIMITED);

        // then
        assertThat(answer(ask(only))).isEqualTo("only");
        assertThat(only.timeouts()).hasSize(2);
    }

    @Test
    void shouldMeasureAnswersAndNotFailures() {
        // given
        ScriptedModel model = new ScriptedModel("first", FailureKind.REFUSED, FailureKind.REFUSED);
        for (int i = 0; i < 4; i++) {
            ask(model);
        }
        assertThat(latencies.usual(model.name())).isEmpty();

        // when
        ask(model);

        // then
        assertThat(latencies.usual(model.name())).contains(Duration.ZERO);
    }

    @Test
    void shouldGiveATryNoMoreThanItsShareOfTheTime() {
        // given
        ScriptedModel first = new ScriptedModel("first");

        // when
        ask(first);

        // then
        assertThat(first.timeouts()).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void shouldNotBeginATryThatHasNoTime() {
        // given
        ScriptedModel model = new ScriptedModel("first");

        // when
        RoutedChat routed =
                router(model).ask(ModelTask.ANSWER, TENANT, REQUEST.withTimeout(Duration.ofMillis(9)), this::listen);

        // then
        assertThat(routed).isEqualTo(new RoutedChat.Unanswered(List.of(new Attempt.Barred(model.name(), Bar.NO_TIME))));
        assertThat(begun).isEmpty();
    }

    @Test
    void shouldGoPastAModelThatTheGateBars() {
        // given
        ScriptedModel first = new ScriptedModel("first");
        gate.barred.add(first.name());

        // when
        RoutedChat routed = ask(first, new ScriptedModel("second"));

        // then
        assertThat(answer(routed)).isEqualTo("second");
        assertThat(routed.attempts().getFirst().explain())
                .isEqualTo("provider/first was not asked: it failed too often of late.");
        assertThat(gate.left).isEqualTo(1);
    }

    @Test
    void shouldAskNobodyMoreOnceCalledOff() {
        // given
        ScriptedModel second = new ScriptedModel("second");
        Thread.currentThread().interrupt();

        // when
        RoutedChat routed = ask(new ScriptedModel("first", FailureKind.CANCELLED), second);

        // then
        assertThat(Thread.interrupted()).isTrue();
        assertThat(routed).isInstanceOf(RoutedChat.Unanswered.class);
        assertThat(second.timeouts()).isEmpty();
    }

    @Test
    void shouldLeaveByTheGateAlsoWhenAListenerBreaks() {
        // given
        AttemptListeners broken = (_, _) -> {
            throw new IllegalStateException("broken");
        };

        // then
        assertThatThrownBy(() -> router(new ScriptedModel("first")).ask(ModelTask.ANSWER, TENANT, REQUEST, broken))
                .hasMessage("broken");
        assertThat(gate.left).isEqualTo(1);
    }

    @Test
    void shouldAskNoModelForATaskWithoutARoute() {
        assertThat(router(new ScriptedModel("first")).ask(ModelTask.CLASSIFY, TENANT, REQUEST, this::listen))
                .isEqualTo(new RoutedChat.Unanswered(List.of()));
    }

    @Test
    void shouldRefuseRoutesToModelsThatAreNotThere() {
        // given
        List<Route> routes = List.of(route(new ModelName("provider", "absent")));
        Backoff backoff = new Backoff(Duration.ofMillis(1), new Random(1));

        // then
        assertThatThrownBy(() -> new ModelRouter(routes, List.of(), gate, backoff, latencies, CLOCK))
                .hasMessageContaining("ANSWER names provider/absent");
    }

    private RoutedChat ask(ScriptedModel... models) {
        return router(models).ask(ModelTask.ANSWER, TENANT, REQUEST, this::listen);
    }

    private ModelRouter router(ScriptedModel... models) {
        List<ChatModel> all = List.of(models);
        Route route = route(all.stream().map(ChatModel::name).toArray(ModelName[]::new));
        return new ModelRouter(
                List.of(route), all, gate, new Backoff(Duration.ofMillis(1), new Random(1)), latencies, CLOCK);
    }

    private static Route route(ModelName... models) {
        return new Route(ModelTask.ANSWER, List.of(models), 2, Duration.ofSeconds(1), Duration.ofMillis(10), IN_TIME);
    }

    private AttemptListener listen(ModelName model, Claim claim) {
        begun.add(model);
        return AttemptListener.NONE;
    }

    private static String answer(RoutedChat routed) {
        assertThat(routed).isInstanceOf(RoutedChat.Answered.class);
        return ((RoutedChat.Answered) routed).completion().text();
    }

    private static final class OpenGate implements ModelGate {

        private final List<ModelName> barred = new ArrayList<>();
        private int left;

        @Override
        public Admission admit(ModelName model, TenantId tenant) {
            return barred.contains(model) ? new Refusal(Bar.BREAKER_OPEN) : new Counted();
        }

        @Override
        public Map<ModelName, Health> health() {
            return Map.of();
        }

        @Override
        public List<Standing> standings() {
            return List.of();
        }

        private final class Counted implements Pass {

            @Override
            public void leave(ChatOutcome outcome, Duration took) {
                left++;
            }
        }
    }
}
