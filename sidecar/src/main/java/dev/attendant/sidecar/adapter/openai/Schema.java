package dev.attendant.sidecar.adapter.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.openai.core.JsonValue;
import com.openai.models.FunctionParameters;
import dev.attendant.sidecar.chat.ToolDefinition;

/** Turns the schema of a tool's parameters into the library's. */
final class Schema {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Schema() {}

    /** @throws IllegalArgumentException where the schema is no JSON object */
    static FunctionParameters of(ToolDefinition tool) {
        var parameters = FunctionParameters.builder();
        read(tool)
                .properties()
                .forEach(field ->
                        parameters.putAdditionalProperty(field.getKey(), JsonValue.fromJsonNode(field.getValue())));
        return parameters.build();
    }

    private static JsonNode read(ToolDefinition tool) {
        try {
            JsonNode schema = JSON.readTree(tool.parametersSchema());
            if (schema.isObject()) {
                return schema;
            }
        } catch (JsonProcessingException _) {
            // Told below, without what the schema holds.
        }
        throw new IllegalArgumentException("The schema of tool %s is no JSON object".formatted(tool.name()));
    }
}
