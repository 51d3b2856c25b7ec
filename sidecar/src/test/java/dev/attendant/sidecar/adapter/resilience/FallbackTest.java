package dev.attendant.sidecar.adapter.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.adapter.anthropic.AnthropicConnection;
import dev.attendant.sidecar.adapter.openai.OpenAiConnection;
import dev.attendant.sidecar.chat.ChatModel;
import dev.attendant.sidecar.chat.ChatRequest;
import dev.attendant.sidecar.chat.route.Attempt;
import dev.attendant.sidecar.chat.route.AttemptListener;
import dev.attendant.sidecar.chat.route.Backoff;
import dev.attendant.sidecar.chat.route.Bar;
import dev.attendant.sidecar.chat.route.GateLimits;
import dev.attendant.sidecar.chat.route.Latencies;
import dev.attendant.sidecar.chat.route.ModelRouter;
import dev.attendant.sidecar.chat.route.Route;
import dev.attendant.sidecar.chat.route.RoutedChat;
import dev.attendant.sidecar.tenant.ModelTask;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.simulator.ProviderSimulator;
import dev.attendant.simulator.behaviour.Mode;
import dev.attendant.simulator.behaviour.Pace;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two providers on one route, the first of which behaves badly. */
class FallbackTest {

    private static final TenantId TENANT = new TenantId(new UUID(0, 1));
    private static final ChatRequest REQUEST = ChatRequest.of("", "Hello", 10, Duration.ofSeconds(20));
    private static final int JUDGED_CALLS = 4;

    private final ProviderSimulator bad = ProviderSimulator.start(0, Pace.NONE);
    private final ProviderSimulator good = ProviderSimulator.start(0, Pace.NONE);
    private final OpenAiConnection badConnection = OpenAiConnection.official("openai", bad.openAiUri(), "key");
    private final AnthropicConnection goodConnection = new AnthropicConnection("anthropic", good.uri(), "key");
    private final ModelRouter router = router(badConnection.model("small"), goodConnection.model("small"));

    /** Else the first call would take longer than a try may. */
    @BeforeAll
    static void warm() {
        URI nowhere = URI.create("http://127.0.0.1:1");
        try (OpenAiConnection openAi = OpenAiConnection.official("openai", nowhere, "key");
                AnthropicConnection anthropic = new AnthropicConnection("anthropic", nowhere, "key")) {
            openAi.model("small").warm();
            anthropic.model("small").warm();
        }
    }

    @AfterEach
    void stop() {
        badConnection.close();
        goodConnection.close();
        bad.close();
        good.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"HANG", "CUT", "UNFINISHED", "SERVER_ERROR", "UNAUTHORISED", "MALFORMED_SSE", "EMPTY"})
    void shouldAnswerFromTheSecondProvider(Mode mode) {
        // given
        bad.behaviours().always(mode);

        // when
        RoutedChat routed = ask();

        // then
        assertThat(routed).isInstanceOf(RoutedChat.Answered.class);
        assertThat(((RoutedChat.Answered) routed).model().provider()).isEqualTo("anthropic");
    }

    @Test
    void shouldLeaveAProviderAloneThatFailedTooOften() {
        // given
        bad.behaviours().always(Mode.SERVER_ERROR);
        for (int i = 0; i < JUDGED_CALLS; i++) {
            ask();
        }

        // when
        RoutedChat routed = ask();

        // then
        assertThat(routed).isInstanceOf(RoutedChat.Answered.class);
        assertThat(routed.attempts().getFirst())
                .isInstanceOfSatisfying(
                        Attempt.Barred.class, barred -> assertThat(barred.bar()).isEqualTo(Bar.BREAKER_OPEN));
        assertThat(bad.log().count()).isEqualTo(JUDGED_CALLS);
    }

    private RoutedChat ask() {
        return router.ask(ModelTask.ANSWER, TENANT, REQUEST, (_, _) -> AttemptListener.NONE);
    }

    private static ModelRouter router(ChatModel first, ChatModel second) {
        Route route = new Route(
                ModelTask.ANSWER,
                List.of(first.name(), second.name()),
                1,
                Duration.ofMillis(1_500),
                Duration.ofMillis(10),
                Duration.ofSeconds(10));
        GateLimits limits = new GateLimits(10, 10, 1_000, JUDGED_CALLS, 50, Duration.ofMinutes(1));
        return new ModelRouter(
                List.of(route),
                List.of(first, second),
                new ResilienceGate(limits, Clock.systemUTC()),
                new Backoff(Duration.ofMillis(1), new Random(1)),
                new Latencies(Clock.systemUTC()),
                Clock.systemUTC());
    }
}
