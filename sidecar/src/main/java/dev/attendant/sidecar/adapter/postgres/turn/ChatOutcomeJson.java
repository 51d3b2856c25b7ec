package dev.attendant.sidecar.adapter.postgres.turn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attendant.sidecar.adapter.postgres.Json;
import dev.attendant.sidecar.chat.ChatFailure;
import dev.attendant.sidecar.chat.ChatOutcome;
import dev.attendant.sidecar.chat.Completion;
import dev.attendant.sidecar.chat.FailureKind;
import dev.attendant.sidecar.chat.StopReason;
import dev.attendant.sidecar.chat.Usage;
import java.time.Duration;
import java.util.Optional;

/** What a model replied, as jsonb. */
final class ChatOutcomeJson {

    private ChatOutcomeJson() {}

    static ObjectNode write(ChatOutcome outcome) {
        ObjectNode node = switch (outcome) {
            case Completion completion -> completion(completion);
            case ChatFailure failure -> failure(failure);
        };
        node.putObject("usage")
                .put("input", outcome.usage().inputTokens())
                .put("cached", outcome.usage().cachedTokens())
                .put("output", outcome.usage().outputTokens());
        return node;
    }

    static ChatOutcome read(JsonNode node) {
        Usage usage = usage(node.path("usage"));
        return node.has("failure")
                ? new ChatFailure(
                        FailureKind.valueOf(node.path("failure").asText()),
                        node.path("line").asText(),
                        retryAfter(node),
                        usage)
                : new Completion(
                        node.path("text").asText(),
                        ChatRequestJson.calls(node.path("calls")),
                        StopReason.valueOf(node.path("stop").asText()),
                        usage);
    }

    private static ObjectNode completion(Completion completion) {
        ObjectNode node = Json.object()
                .put("text", completion.text())
                .put("stop", completion.stopReason().name());
        node.set("calls", ChatRequestJson.calls(completion.toolCalls()));
        return node;
    }

    private static ObjectNode failure(ChatFailure failure) {
        ObjectNode node = Json.object().put("failure", failure.kind().name()).put("line", failure.line());
        failure.retryAfter().ifPresent(wait -> node.put("retryAfterNanos", wait.toNanos()));
        return node;
    }

    private static Optional<Duration> retryAfter(JsonNode node) {
        return node.has("retryAfterNanos")
                ? Optional.of(Duration.ofNanos(node.path("retryAfterNanos").asLong()))
                : Optional.empty();
    }

    private static Usage usage(JsonNode node) {
        return new Usage(
                node.path("input").asLong(),
                node.path("cached").asLong(),
                node.path("output").asLong());
    }
}
