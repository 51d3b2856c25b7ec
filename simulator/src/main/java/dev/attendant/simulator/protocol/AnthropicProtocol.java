package dev.attendant.simulator.protocol;

import static dev.attendant.simulator.protocol.Json.object;

import com.fasterxml.jackson.databind.JsonNode;
import dev.attendant.simulator.answer.Prompt;
import dev.attendant.simulator.answer.Script;
import dev.attendant.simulator.behaviour.PlannedCall;
import dev.attendant.simulator.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Messages as Anthropic has them. */
final class AnthropicProtocol implements Protocol {

    @Override
    public Prompt read(Request request) {
        JsonNode body = Json.read(request.body());
        List<JsonNode> messages = Json.items(body.path("messages"));
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("messages: at least one");
        }
        JsonNode last = messages.getLast().path("content");
        String said =
                messages.stream().map(each -> Json.text(each.path("content"))).collect(Collectors.joining("\n"));
        return new Prompt(
                body.path("model").asText(),
                Json.text(body.path("system")) + "\n" + said,
                question(messages),
                last.path(0).path("type").asText().equals("tool_result") ? Json.text(last) : "",
                Json.items(body.path("tools")).stream()
                        .map(tool -> tool.path("name").asText())
                        .toList(),
                body.path("stream").asBoolean(false),
                true,
                request.header("x-api-key"));
    }

    @Override
    public int status(Fault fault) {
        return fault.anthropicStatus();
    }

    @Override
    public String fault(Fault fault, String key) {
        return Json.write(error(fault, key));
    }

    @Override
    public String whole(Prompt prompt, Script script) {
        List<Object> content = new ArrayList<>();
        if (!script.tokens().isEmpty()) {
            content.add(object("type", "text", "text", script.text(), "citations", null));
        }
        for (int i = 0; i < script.calls().size(); i++) {
            PlannedCall call = script.calls().get(i);
            content.add(toolUse(i, call, Json.read(call.arguments())));
        }
        return Json.write(message(prompt, content, reason(script), output(script)));
    }

    @Override
    public List<String> opening(Prompt prompt, Script script) {
        List<String> frames = new ArrayList<>();
        Map<String, Object> message = message(prompt, List.of(), null, 1);
        frames.add(frame("message_start", object("message", message)));
        if (!script.tokens().isEmpty()) {
            frames.add(block(0, object("type", "text", "text", "")));
        }
        frames.add(frame("ping", object()));
        return frames;
    }

    @Override
    public String token(Prompt prompt, String text) {
        return delta(0, object("type", "text_delta", "text", text));
    }

    @Override
    public List<String> closing(Prompt prompt, Script script) {
        List<String> frames = new ArrayList<>();
        int first = script.tokens().isEmpty() ? 0 : 1;
        if (first == 1) {
            frames.add(frame("content_block_stop", object("index", 0)));
        }
        for (int i = 0; i < script.calls().size(); i++) {
            frames.addAll(callFrames(first + i, i, script.calls().get(i)));
        }
        Map<String, Object> end = object("stop_reason", reason(script), "stop_sequence", null);
        frames.add(frame("message_delta", object("delta", end, "usage", object("output_tokens", output(script)))));
        frames.add(frame("message_stop", object()));
        return frames;
    }

    @Override
    public String faultInStream(Fault fault) {
        return "event: error\ndata: " + Json.write(error(fault, "")) + "\n\n";
    }

    private static Map<String, Object> error(Fault fault, String key) {
        return object("type", "error", "error", object("type", fault.anthropicType(), "message", fault.message(key)));
    }

    /** The call without its arguments, then these in two pieces. */
    private static List<String> callFrames(int place, int number, PlannedCall call) {
        int middle = call.arguments().length() / 2;
        return List.of(
                block(place, toolUse(number, call, object())),
                arguments(place, call.arguments().substring(0, middle)),
                arguments(place, call.arguments().substring(middle)),
                frame("content_block_stop", object("index", place)));
    }

    private static String arguments(int place, String piece) {
        return delta(place, object("type", "input_json_delta", "partial_json", piece));
    }

    private static Map<String, Object> toolUse(int number, PlannedCall call, Object input) {
        return object("type", "tool_use", "id", "toolu_" + number, "name", call.name(), "input", input);
    }

    private static String block(int place, Map<String, Object> block) {
        return frame("content_block_start", object("index", place, "content_block", block));
    }

    private static String delta(int place, Map<String, Object> delta) {
        return frame("content_block_delta", object("index", place, "delta", delta));
    }

    private static Map<String, Object> message(Prompt prompt, List<?> content, @Nullable String reason, long output) {
        Map<String, Object> usage = object(
                "input_tokens",
                prompt.tokens() - prompt.cachedTokens(),
                "cache_creation_input_tokens",
                0,
                "cache_read_input_tokens",
                prompt.cachedTokens(),
                "output_tokens",
                output);
        return object(
                "id",
                "msg_simulated",
                "type",
                "message",
                "role",
                "assistant",
                "model",
                prompt.model(),
                "content",
                content,
                "stop_reason",
                reason,
                "stop_sequence",
                null,
                "usage",
                usage);
    }

    private static long output(Script script) {
        return (long) script.tokens().size() + script.calls().size();
    }

    private static String reason(Script script) {
        return switch (script.ending()) {
            case SAID_ALL -> "end_turn";
            case OUT_OF_TOKENS -> "max_tokens";
            case CALLS_TOOLS -> "tool_use";
            case REFUSED -> "refusal";
        };
    }

    /** The last thing the customer said, which no tool's result is. */
    private static String question(List<JsonNode> messages) {
        return messages.reversed().stream()
                .filter(each -> each.path("role").asText().equals("user"))
                .filter(each ->
                        !each.path("content").path(0).path("type").asText().equals("tool_result"))
                .findFirst()
                .map(each -> Json.text(each.path("content")))
                .orElse("");
    }

    private static String frame(String event, Map<String, Object> data) {
        Map<String, Object> typed = object("type", event);
        typed.putAll(data);
        return "event: " + event + "\ndata: " + Json.write(typed) + "\n\n";
    }
}
