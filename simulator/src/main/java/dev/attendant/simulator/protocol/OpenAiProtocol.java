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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Chat completions as OpenAI has them, and servers that follow it. */
final class OpenAiProtocol implements Protocol {

    private static final int CREATED = 1_700_000_000;

    @Override
    public Prompt read(Request request) {
        JsonNode body = Json.read(request.body());
        List<JsonNode> messages = Json.items(body.path("messages"));
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("messages: at least one");
        }
        JsonNode last = messages.getLast();
        return new Prompt(
                body.path("model").asText(),
                messages.stream().map(each -> Json.text(each.path("content"))).collect(Collectors.joining("\n")),
                lastOf(messages, "user"),
                last.path("role").asText().equals("tool") ? Json.text(last.path("content")) : "",
                Json.items(body.path("tools")).stream()
                        .map(tool -> tool.path("function").path("name").asText())
                        .toList(),
                body.path("stream").asBoolean(false),
                body.path("stream_options").path("include_usage").asBoolean(false),
                request.header("authorization").replaceFirst("Bearer ", ""));
    }

    @Override
    public int status(Fault fault) {
        return fault.openAiStatus();
    }

    @Override
    public String fault(Fault fault, String key) {
        return Json.write(error(fault, key));
    }

    @Override
    public String whole(Prompt prompt, Script script) {
        Map<String, Object> message = object("role", "assistant", "content", script.text(), "refusal", null);
        if (!script.calls().isEmpty()) {
            message.put("tool_calls", calls(script, false));
        }
        Map<String, Object> choice =
                object("index", 0, "message", message, "logprobs", null, "finish_reason", reason(script));
        Map<String, Object> reply = reply(prompt, "chat.completion", List.of(choice));
        reply.put("usage", usage(prompt, script));
        return Json.write(reply);
    }

    @Override
    public List<String> opening(Prompt prompt, Script script) {
        return List.of(delta(prompt, object("role", "assistant", "content", ""), null));
    }

    @Override
    public String token(Prompt prompt, String text) {
        return delta(prompt, object("content", text), null);
    }

    @Override
    public List<String> closing(Prompt prompt, Script script) {
        List<String> frames = new ArrayList<>();
        calls(script, true).forEach(call -> frames.addAll(callFrames(prompt, call)));
        frames.add(delta(prompt, object(), reason(script)));
        if (prompt.tellsUsage()) {
            Map<String, Object> last = reply(prompt, "chat.completion.chunk", List.of());
            last.put("usage", usage(prompt, script));
            frames.add(frame(last));
        }
        frames.add("data: [DONE]\n\n");
        return frames;
    }

    @Override
    public String faultInStream(Fault fault) {
        return frame(error(fault, ""));
    }

    private static Map<String, Object> error(Fault fault, String key) {
        String type = fault.openAiStatus() >= 500 ? "server_error" : "invalid_request_error";
        return object(
                "error",
                object("message", fault.message(key), "type", type, "param", null, "code", fault.openAiCode()));
    }

    /** The call without its arguments, then these in two pieces. */
    private static List<String> callFrames(Prompt prompt, Map<String, Object> call) {
        Object index = call.getOrDefault("index", 0);
        Map<?, ?> function = (Map<?, ?>) call.getOrDefault("function", Map.of());
        String arguments = String.valueOf(function.get("arguments"));
        int middle = arguments.length() / 2;
        Map<String, Object> head = object("name", function.get("name"), "arguments", "");
        return List.of(
                delta(prompt, object("tool_calls", List.of(with(call, head))), null),
                argumentFrame(prompt, index, arguments.substring(0, middle)),
                argumentFrame(prompt, index, arguments.substring(middle)));
    }

    private static Map<String, Object> with(Map<String, Object> call, Map<String, Object> function) {
        Map<String, Object> other = object();
        other.putAll(call);
        other.put("function", function);
        return other;
    }

    private static String argumentFrame(Prompt prompt, Object index, String piece) {
        Map<String, Object> call = object("index", index, "function", object("arguments", piece));
        return delta(prompt, object("tool_calls", List.of(call)), null);
    }

    private static List<Map<String, Object>> calls(Script script, boolean indexed) {
        return IntStream.range(0, script.calls().size())
                .mapToObj(i -> call(script.calls().get(i), i, indexed))
                .toList();
    }

    private static Map<String, Object> call(PlannedCall call, int index, boolean indexed) {
        Map<String, Object> made = indexed ? object("index", index) : object();
        made.put("id", "call_" + index);
        made.put("type", "function");
        made.put("function", object("name", call.name(), "arguments", call.arguments()));
        return made;
    }

    private static String delta(Prompt prompt, Map<String, Object> delta, @Nullable String reason) {
        Map<String, Object> choice = object("index", 0, "delta", delta, "logprobs", null, "finish_reason", reason);
        return frame(reply(prompt, "chat.completion.chunk", List.of(choice)));
    }

    private static Map<String, Object> reply(Prompt prompt, String kind, List<?> choices) {
        return object(
                "id", "chatcmpl-simulated",
                "object", kind,
                "created", CREATED,
                "model", prompt.model(),
                "choices", choices);
    }

    private static Map<String, Object> usage(Prompt prompt, Script script) {
        long output = (long) script.tokens().size() + script.calls().size();
        return object(
                "prompt_tokens",
                prompt.tokens(),
                "completion_tokens",
                output,
                "total_tokens",
                prompt.tokens() + output,
                "prompt_tokens_details",
                object("cached_tokens", prompt.cachedTokens()));
    }

    private static String reason(Script script) {
        return switch (script.ending()) {
            case SAID_ALL -> "stop";
            case OUT_OF_TOKENS -> "length";
            case CALLS_TOOLS -> "tool_calls";
            case REFUSED -> "content_filter";
        };
    }

    private static String lastOf(List<JsonNode> messages, String role) {
        return messages.reversed().stream()
                .filter(each -> each.path("role").asText().equals(role))
                .findFirst()
                .map(each -> Json.text(each.path("content")))
                .orElse("");
    }

    private static String frame(Object data) {
        return "data: " + Json.write(data) + "\n\n";
    }
}
