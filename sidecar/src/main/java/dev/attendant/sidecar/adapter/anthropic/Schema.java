package dev.attendant.sidecar.adapter.anthropic;

import com.anthropic.core.JsonValue;
import com.anthropic.models.messages.Tool;
import com.anthropic.models.messages.ToolUseBlockParam;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.attendant.sidecar.chat.ToolCall;
import dev.attendant.sidecar.chat.ToolDefinition;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns the JSON of tools into the library's. */
final class Schema {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TYPE = "type";

    private Schema() {}

    /** @throws IllegalArgumentException where the schema is no JSON object */
    static Tool.InputSchema of(ToolDefinition tool) {
        Map<String, JsonValue> fields = fields(tool.parametersSchema())
                .orElseThrow(() ->
                        new IllegalArgumentException("The schema of tool %s is no JSON object".formatted(tool.name())));
        fields.remove(TYPE);
        return Tool.InputSchema.builder().additionalProperties(fields).build();
    }

    /** What a model wrote that is no object is left out: the protocol has no place for it. */
    static ToolUseBlockParam.Input arguments(ToolCall call) {
        return ToolUseBlockParam.Input.builder()
                .additionalProperties(fields(call.arguments()).orElseGet(Map::of))
                .build();
    }

    static JsonValue number(double value) {
        return JsonValue.from(value);
    }

    private static Optional<Map<String, JsonValue>> fields(String json) {
        try {
            JsonNode node = JSON.readTree(json);
            return node.isObject()
                    ? Optional.of(node.properties().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, field -> JsonValue.fromJsonNode(field.getValue()))))
                    : Optional.empty();
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }
}
