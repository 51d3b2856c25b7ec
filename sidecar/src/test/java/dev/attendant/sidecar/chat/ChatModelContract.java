package dev.attendant.sidecar.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.simulator.LoggedRequest;
import dev.attendant.simulator.ProviderSimulator;
import dev.attendant.simulator.behaviour.Behaviour;
import dev.attendant.simulator.behaviour.Mode;
import dev.attendant.simulator.behaviour.Pace;
import dev.attendant.simulator.behaviour.PlannedCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What every model does, whoever runs it; played against a simulated provider. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ChatModelContract {

    protected static final String KEY = "sk-0123456789abcdef-never-to-be-shown";

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final String ANSWER = "Returns are free for 30 days. A label comes by mail.";
    private static final String SYSTEM = "Answer from the passages. <passage id=\"1\">" + ANSWER + "</passage>";
    private static final String QUESTION = "Are returns free?";
    private static final ToolDefinition TRACK = new ToolDefinition(
            "track_order",
            "Tells where an order is.",
            "{\"type\":\"object\",\"properties\":{\"order\":{\"type\":\"string\"}},\"required\":[\"order\"]}");

    private final ProviderSimulator simulator = ProviderSimulator.start(0, Pace.NONE);
    private ChatModel model;

    /** The model under test, which talks to this simulator with {@link #KEY} where it has a key at all. */
    protected abstract ChatModel model(ProviderSimulator simulator);

    /** A model whose provider's port nobody listens at. */
    protected abstract ChatModel unreachable();

    @BeforeAll
    void start() {
        model = model(simulator);
    }

    @AfterAll
    void stop() {
        simulator.close();
    }

    @BeforeEach
    void behaveWell() {
        simulator.behaviours().always(Mode.NORMAL);
        simulator.log().clear();
    }

    @Test
    void shouldStreamTheTextInOrderAndGiveItWhole() {
        // given
        Heard heard = new Heard();

        // when
        ChatOutcome outcome = model.complete(ask(LONG), heard);

        // then
        assertThat(outcome).isInstanceOfSatisfying(Completion.class, completion -> {
            assertThat(completion.text()).isEqualTo(ANSWER);
            assertThat(completion.stopReason()).isEqualTo(StopReason.ENDED);
            assertThat(completion.toolCalls()).isEmpty();
        });
        assertThat(heard.pieces).hasSizeGreaterThan(5);
        assertThat(String.join("", heard.pieces)).isEqualTo(ANSWER);
    }

    @Test
    void shouldTellTheTokensUsed() {
        // when
        Usage usage = model.complete(ask(LONG), ChatListener.NONE).usage();

        // then
        assertThat(usage.inputTokens()).isBetween(20L, 60L);
        assertThat(usage.cachedTokens()).isEqualTo(usage.inputTokens() / 2);
        assertThat(usage.outputTokens()).isEqualTo(11);
    }

    @Test
    void shouldTellOfCallsToToolsOnceTheyAreWhole() {
        // given
        List<PlannedCall> calls =
                List.of(new PlannedCall("track_order", "{\"order\":\"A-17 ✓\"}"), new PlannedCall("track_order", "{}"));
        behave(Behaviour.of(Mode.TOOLS).withText("Let me look.").withCalls(calls));
        Heard heard = new Heard();

        // when
        ChatOutcome outcome = model.complete(ask(LONG).withTools(List.of(TRACK)), heard);

        // then
        assertThat(outcome).isInstanceOfSatisfying(Completion.class, completion -> {
            assertThat(completion.text()).isEqualTo("Let me look.");
            assertThat(completion.stopReason()).isEqualTo(StopReason.CALLS_TOOLS);
            assertThat(completion.toolCalls()).extracting(ToolCall::name).containsOnly("track_order");
            assertThat(completion.toolCalls())
                    .extracting(ToolCall::arguments)
                    .containsExactly("{\"order\":\"A-17 ✓\"}", "{}");
            assertThat(completion.toolCalls()).extracting(ToolCall::id).doesNotHaveDuplicates();
            assertThat(heard.calls).isEqualTo(completion.toolCalls());
        });
    }

    @Test
    void shouldSendBackWhatToolsGave() {
        // given
        ToolCall first = new ToolCall("one", "track_order", "{\"order\":\"A-17\"}");
        ToolCall second = new ToolCall("two", "track_order", "{\"order\":\"B-18\"}");
        ChatRequest request = ask(LONG)
                .withTools(List.of(TRACK))
                .withMessages(List.of(
                        new ChatMessage.FromUser("Where are A-17 and B-18?"),
                        new ChatMessage.FromModel("", List.of(first, second)),
                        new ChatMessage.FromTool("one", "It arrives on Friday.", false),
                        new ChatMessage.FromTool("two", "No such order.", true)));
        simulator.behaviours().always(Mode.TOOLS);

        // when
        ChatOutcome outcome = model.complete(request, ChatListener.NONE);

        // then
        assertThat(outcome).isInstanceOf(Completion.class);
        assertThat(sent())
                .contains("It arrives on Friday.", "No such order.", "A-17", "\"one\"", "\"two\"")
                .contains("Tells where an order is.", "required");
    }

    @Test
    void shouldSendAllThatIsAsked() {
        // given
        ChatRequest request = new ChatRequest(
                "Be brief.",
                List.of(
                        new ChatMessage.FromUser("Hello"),
                        new ChatMessage.FromModel("Hello, how can I help?", List.of()),
                        new ChatMessage.FromUser(QUESTION)),
                List.of(),
                77,
                OptionalDouble.of(0.25),
                List.of("END"),
                LONG);

        // when
        model.complete(request, ChatListener.NONE);

        // then
        assertThat(sent())
                .contains("Be brief.", "Hello, how can I help?", QUESTION, "77", "0.25", "END")
                .doesNotContain(KEY)
                .doesNotContain("\"tools\"");
    }

    @ParameterizedTest
    @CsvSource({
        "RATE_LIMITED, RATE_LIMITED",
        "NO_CREDIT, UNPAID",
        "SERVER_ERROR, OVERLOADED",
        "OVERLOADED, OVERLOADED",
        "UNAUTHORISED, UNAUTHORISED",
        "UNKNOWN_MODEL, UNKNOWN_MODEL",
        "TOO_LONG, TOO_LONG",
        "INVALID, INVALID",
        "REFUSED, REFUSED",
        "EMPTY, EMPTY",
        "MALFORMED_SSE, MALFORMED",
        "CUT, CUT",
        "UNFINISHED, CUT",
        "ERROR_IN_STREAM, OVERLOADED"
    })
    void shouldNameEachFailure(Mode mode, FailureKind kind) {
        // given
        simulator.behaviours().always(mode);

        // when
        ChatOutcome outcome = model.complete(ask(LONG), ChatListener.NONE);

        // then
        assertThat(outcome).isInstanceOfSatisfying(ChatFailure.class, failure -> {
            assertThat(failure.kind()).isEqualTo(kind);
            assertThat(failure.line()).startsWith(model.name().toString()).hasSizeLessThan(300);
            assertThat(failure.toString()).doesNotContain(KEY, KEY.substring(0, 12));
        });
        assertThat(simulator.log().requests()).hasSize(1);
    }

    @Test
    void shouldNotTakeABodyThatIsNoStreamForAnAnswer() {
        // given
        simulator.behaviours().always(Mode.MALFORMED_JSON);

        // when
        ChatOutcome outcome = model.complete(ask(LONG), ChatListener.NONE);

        // then
        assertThat(failure(outcome)).isIn(FailureKind.MALFORMED, FailureKind.CUT);
    }

    @Test
    void shouldTellHowLongTheProviderWantsToBeLeftAlone() {
        // given
        behave(Behaviour.of(Mode.RATE_LIMITED).withRetryAfter(Duration.ofSeconds(7)));

        // when
        ChatOutcome outcome = model.complete(ask(LONG), ChatListener.NONE);

        // then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ChatFailure.class,
                        failure -> assertThat(failure.retryAfter()).contains(Duration.ofSeconds(7)));
    }

    @Test
    void shouldTellThatNobodyListens() {
        // when
        ChatOutcome outcome = unreachable().complete(ask(LONG), ChatListener.NONE);

        // then
        assertThat(failure(outcome)).isEqualTo(FailureKind.UNREACHABLE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"HANG", "SLOW", "DRIP"})
    void shouldEndWhenTheTimeIsUp(Mode mode) {
        // given
        simulator.behaviours().always(mode);

        // when
        ChatOutcome outcome = model.complete(ask(SHORT), ChatListener.NONE);

        // then
        assertThat(failure(outcome)).isEqualTo(FailureKind.TIMEOUT);
    }

    @Test
    void shouldKeepWhatAHalfAnswerCost() {
        // given
        simulator.behaviours().always(Mode.OUT_OF_TOKENS);

        // when
        ChatOutcome outcome = model.complete(ask(LONG), ChatListener.NONE);

        // then
        assertThat(outcome).isInstanceOfSatisfying(Completion.class, completion -> {
            assertThat(completion.stopReason()).isEqualTo(StopReason.OUT_OF_TOKENS);
            assertThat(ANSWER).startsWith(completion.text());
            assertThat(completion.usage().outputTokens()).isEqualTo(6);
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"HANG", "DRIP"})
    void shouldFreeThreadAndConnectionWhenCalledOff(Mode mode) throws InterruptedException {
        // given a call that is under way
        simulator.behaviours().always(mode);
        CountDownLatch begun = new CountDownLatch(mode == Mode.DRIP ? 1 : 0);
        ChatCall call = ChatCall.start(model, ask(LONG), _ -> begun.countDown());
        begun.await(10, TimeUnit.SECONDS);
        awaitRequest();

        // when
        call.cancel();

        // then
        ChatOutcome outcome = call.await(Duration.ofSeconds(5)).orElseThrow();
        assertThat(failure(outcome)).isEqualTo(FailureKind.CANCELLED);
        awaitAbandoned();
    }

    @Test
    void shouldCarryCharactersWholeHoweverTheyArrive() {
        // given
        String text = "Größe 42 – 👩‍👩‍👧 grüßt 日本語 עברית 😀 und e\u0301.";
        behave(Behaviour.of(Mode.SPLIT).withText(text));
        Heard heard = new Heard();

        // when
        ChatOutcome outcome = model.complete(ask(LONG), heard);

        // then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Completion.class,
                        completion -> assertThat(completion.text()).isEqualTo(text));
        assertThat(heard.pieces).noneMatch(piece -> Character.isHighSurrogate(piece.charAt(piece.length() - 1)));
    }

    @Test
    void shouldNotMindEventsThatComeTwice() {
        // given
        simulator.behaviours().always(Mode.DUPLICATED);

        // when
        ChatOutcome outcome = model.complete(ask(LONG), ChatListener.NONE);

        // then
        assertThat(outcome).isInstanceOfSatisfying(Completion.class, completion -> {
            assertThat(completion.text()).isEqualTo(ANSWER);
            assertThat(completion.usage().outputTokens()).isEqualTo(11);
        });
    }

    @Test
    void shouldSendALongHistoryWhole() {
        // given
        String history = "word ".repeat(200_000);

        // when
        ChatOutcome outcome = model.complete(ChatRequest.of(SYSTEM, history, 100, LONG), ChatListener.NONE);

        // then
        assertThat(outcome).isInstanceOf(Completion.class);
        assertThat(sent()).hasSizeGreaterThan(history.length());
    }

    @Test
    void shouldLoadWithoutAskingTheProvider() {
        // when
        model.warm();

        // then
        assertThat(simulator.log().requests()).isEmpty();
    }

    @Test
    void shouldServeManyCallsAtOnce() throws InterruptedException {
        // when
        List<ChatCall> calls = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            calls.add(ChatCall.start(model, ask(LONG), ChatListener.NONE));
        }

        // then
        for (ChatCall call : calls) {
            assertThat(call.await(LONG)).get().isInstanceOf(Completion.class);
        }
    }

    private static ChatRequest ask(Duration timeout) {
        return ChatRequest.of(SYSTEM, QUESTION, 100, timeout);
    }

    private void behave(Behaviour behaviour) {
        simulator.behaviours().always(behaviour.withPace(Pace.NONE));
    }

    private static FailureKind failure(ChatOutcome outcome) {
        assertThat(outcome).isInstanceOf(ChatFailure.class);
        return ((ChatFailure) outcome).kind();
    }

    private String sent() {
        return simulator.log().requests().getLast().body();
    }

    private void awaitRequest() throws InterruptedException {
        for (int i = 0; i < 500 && simulator.log().requests().isEmpty(); i++) {
            Thread.sleep(10);
        }
    }

    private void awaitAbandoned() throws InterruptedException {
        for (int i = 0; i < 500 && outcome() == LoggedRequest.Outcome.RUNNING; i++) {
            Thread.sleep(10);
        }
        assertThat(outcome()).isEqualTo(LoggedRequest.Outcome.ABANDONED);
    }

    private LoggedRequest.Outcome outcome() {
        return simulator.log().requests().getLast().outcome();
    }

    private static final class Heard implements ChatListener {

        private final List<String> pieces = new ArrayList<>();
        private final List<ToolCall> calls = new ArrayList<>();

        @Override
        public void onText(String piece) {
            pieces.add(piece);
        }

        @Override
        public void onToolCall(ToolCall call) {
            calls.add(call);
        }
    }
}
