package dev.attendant.sidecar.adapter.postgres.turn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attendant.sidecar.adapter.postgres.Json;
import dev.attendant.sidecar.chat.ChatMessage;
import dev.attendant.sidecar.chat.ChatRequest;
import dev.attendant.sidecar.chat.ToolCall;
import dev.attendant.sidecar.chat.ToolDefinition;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;

/** What a model was asked, as jsonb. */
final class ChatRequestJson {

    private ChatRequestJson() {}

    static ObjectNode write(ChatRequest request) {
        ObjectNode node = Json.object()
                .put("system", request.system())
                .put("mostOutputTokens", request.mostOutputTokens())
                .put("timeoutNanos", request.timeout().toNanos());
        request.temperature().ifPresent(value -> node.put("temperature", value));
        node.set("stops", Json.ofStrings(request.stops()));
        ArrayNode messages = node.putArray("messages");
        request.messages().forEach(message -> messages.add(message(message)));
        ArrayNode tools = node.putArray("tools");
        request.tools()
                .forEach(tool -> tools.addObject()
                        .put("name", tool.name())
                        .put("description", tool.description())
                        .put("schema", tool.parametersSchema()));
        return node;
    }

    static ChatRequest read(JsonNode node) {
        return new ChatRequest(
                node.path("system").asText(),
                Json.elements(node.path("messages")).stream()
                        .map(ChatRequestJson::message)
                        .toList(),
                Json.elements(node.path("tools")).stream()
                        .map(ChatRequestJson::tool)
                        .toList(),
                node.path("mostOutputTokens").asInt(),
                node.has("temperature")
                        ? OptionalDouble.of(node.path("temperature").asDouble())
                        : OptionalDouble.empty(),
                Json.strings(node.path("stops")),
                Duration.ofNanos(node.path("timeoutNanos").asLong()));
    }

    static ArrayNode calls(List<ToolCall> calls) {
        ArrayNode array = Json.array();
        calls.forEach(call ->
                array.addObject().put("id", call.id()).put("name", call.name()).put("arguments", call.arguments()));
        return array;
    }

    static List<ToolCall> calls(JsonNode array) {
        return Json.elements(array).stream()
                .map(call -> new ToolCall(
                        call.path("id").asText(),
                        call.path("name").asText(),
                        call.path("arguments").asText()))
                .toList();
    }

    private static ObjectNode message(ChatMessage message) {
        return switch (message) {
            case ChatMessage.FromUser user -> Json.object().put("from", "user").put("text", user.text());
            case ChatMessage.FromModel model -> {
                ObjectNode node = Json.object().put("from", "model").put("text", model.text());
                node.set("calls", calls(model.calls()));
                yield node;
            }
            case ChatMessage.FromTool tool ->
                Json.object()
                        .put("from", "tool")
                        .put("call", tool.callId())
                        .put("text", tool.content())
                        .put("failed", tool.failed());
        };
    }

    private static ChatMessage message(JsonNode node) {
        String text = node.path("text").asText();
        return switch (node.path("from").asText()) {
            case "user" -> new ChatMessage.FromUser(text);
            case "model" -> new ChatMessage.FromModel(text, calls(node.path("calls")));
            case "tool" ->
                new ChatMessage.FromTool(
                        node.path("call").asText(), text, node.path("failed").asBoolean());
            default -> throw new IllegalStateException("a kept message is from nobody known: " + node.path("from"));
        };
    }

    private static ToolDefinition tool(JsonNode node) {
        return new ToolDefinition(
                node.path("name").asText(),
                node.path("description").asText(),
                node.path("schema").asText());
    }
}
