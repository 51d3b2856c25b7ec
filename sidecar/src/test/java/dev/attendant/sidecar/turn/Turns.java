package dev.attendant.sidecar.turn;

import com.fasterxml.uuid.Generators;
import dev.attendant.sidecar.chat.ChatFailure;
import dev.attendant.sidecar.chat.ChatMessage;
import dev.attendant.sidecar.chat.ChatOutcome;
import dev.attendant.sidecar.chat.ChatRequest;
import dev.attendant.sidecar.chat.Completion;
import dev.attendant.sidecar.chat.FailureKind;
import dev.attendant.sidecar.chat.ModelName;
import dev.attendant.sidecar.chat.StopReason;
import dev.attendant.sidecar.chat.ToolCall;
import dev.attendant.sidecar.chat.ToolDefinition;
import dev.attendant.sidecar.chat.Usage;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.generation.Evidence;
import dev.attendant.sidecar.handoff.HandoffReason;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.Span;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.writing.ModelExchange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;

/** Turns for tests. */
public final class Turns {

    public static final Instant RECEIVED = Instant.parse("2026-11-15T10:00:00.123456789Z");
    public static final Instant FINISHED = Instant.parse("2026-11-15T10:00:00.350000001Z");

    private static final TurnId EARLIER = new TurnId(new UUID(5, 6));

    /** Tells nobody. */
    public static final LiveAnswers UNWATCHED = new LiveAnswers() {
        @Override
        public void started(TurnRequest request) {}

        @Override
        public void sentence(TurnRequest request, LiveSentence sentence) {}

        @Override
        public void finished(FinishedTurn turn) {}
    };

    private Turns() {}

    public static TurnRequest request(TenantId tenant, ConversationId conversation, String key, String message) {
        return requestAt(RECEIVED, tenant, conversation, key, message);
    }

    /** A request whose turn id is of the time it was received. */
    public static TurnRequest requestAt(
            Instant at, TenantId tenant, ConversationId conversation, String key, String message) {
        TurnId turn = new TurnId(Generators.timeBasedEpochRandomGenerator().construct(at.toEpochMilli()));
        return new TurnRequest(tenant, conversation, turn, key, message, OptionalInt.empty(), at);
    }

    public static FinishedTurn finished(Claim claim, TurnOutcome outcome) {
        return new FinishedTurn(claim, outcome, trace(), exchanges(), FINISHED);
    }

    /** Calls of models, with characters and times that are easily lost on the way. */
    public static List<ModelExchange> exchanges() {
        ToolCall call = new ToolCall("call_1", "find_order", "{\"order\":\"Ä 🙂\"}");
        ChatRequest request = new ChatRequest(
                "Be \"brief\".",
                List.of(
                        new ChatMessage.FromUser("Where is it, [PERSON_1]?"),
                        new ChatMessage.FromModel("", List.of(call)),
                        new ChatMessage.FromTool("call_1", "No\nsuch order.", true)),
                List.of(new ToolDefinition("find_order", "Finds an order.", "{\"type\": \"object\"}")),
                77,
                OptionalDouble.of(0.1 + 0.2),
                List.of("END"),
                Duration.ofNanos(123_456_789));
        ModelName model = new ModelName("openai", "org/small");
        ChatOutcome whole = new Completion("Öh.", List.of(call), StopReason.CALLS_TOOLS, new Usage(10, 5, 2));
        ChatOutcome broken =
                new ChatFailure(FailureKind.CUT, "It broke.", Optional.of(Duration.ofSeconds(7)), Usage.NONE);
        ChatRequest plain =
                ChatRequest.of("", "Hello", 5, Duration.ofSeconds(1)).withTools(List.of());
        return List.of(
                new ModelExchange(
                        model, "answer-1", "ab".repeat(32), request, "Öh.", whole, 1, FINISHED, Duration.ofNanos(5)),
                new ModelExchange(
                        model, "answer-1", "cd".repeat(32), plain, "Half a", broken, 2, RECEIVED, Duration.ZERO));
    }

    public static TurnOutcome acknowledged() {
        return new TurnOutcome.Acknowledged("Hello!");
    }

    /** One of each, with characters and figures that are easily lost on the way. */
    public static Stream<TurnOutcome> outcomes() {
        return Stream.of(
                new TurnOutcome.Answered(
                        "Öffnen Sie \"A\\B\". 🙂 \\u0000", List.of(evidence(0), evidence(1)), 0.1 + 0.2),
                new TurnOutcome.Answered("Nothing to prove.", List.of(), 1),
                acknowledged(),
                new TurnOutcome.Clarified("Which one?", "reset my router", List.of("Model A", "Model B")),
                new TurnOutcome.HandedOff("A colleague takes over.", HandoffReason.UPSET),
                new TurnOutcome.HandedOff("Passed on.", HandoffReason.ALREADY_WITH_HUMAN),
                new TurnOutcome.Declined("That is not what I am for.", "off-topic"));
    }

    public static Evidence evidence(int ordinal) {
        return new Evidence(
                new Span(ordinal, ordinal + 10),
                new DocumentId("router-reset"),
                "abc123",
                "Reset a router",
                "router/reset.md",
                new Span(40, 50),
                "Hold the 🙂.",
                Evidence.Verdict.VERBATIM,
                0.87654321);
    }

    private static Trace trace() {
        Map<String, Double> odd = Map.of("a", -0.0, "b", Double.NaN, "c", Double.MIN_VALUE, "d", 1e300, "e", 1.0 / 3);
        return new Trace(
                3,
                4_000_000_000L,
                "minilm",
                2,
                Optional.of(new Impression("refund", "negative", "frustration")),
                List.of(
                        new Trace.Stage("understand", "question", "no rule", odd, Map.of("intentAt", 0.6), 1234),
                        new Trace.Stage("decide", "answer", "0.87 ≥ 0.5", Map.of(), Map.of(), 0),
                        new Trace.Stage("cache", "exact", "it holds", Map.of(), Map.of(), 0, Optional.of(EARLIER))));
    }
}
