package dev.attendant.sidecar.adapter.jsonschema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.attendant.sidecar.action.ArgumentCheck;
import dev.attendant.sidecar.action.Arguments;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds arguments against JSON schemas, of draft 2020-12 where they do not say; formats count. */
public final class JsonSchemaCheck implements ArgumentCheck {

    private static final int MOST_FAULTS = 8;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    @Override
    public Checked check(String schema, String json) {
        JsonNode arguments;
        try {
            arguments = JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            return new Checked.Faulty(List.of("They are not JSON."));
        }
        if (!arguments.isObject()) {
            return new Checked.Faulty(List.of("They are not a JSON object."));
        }
        List<String> faults = faults(schema, arguments);
        return faults.isEmpty() ? new Checked.Fitting(arguments(arguments)) : new Checked.Faulty(faults);
    }

    private List<String> faults(String schema, JsonNode arguments) {
        try {
            return registry.getSchema(JSON.readTree(schema)).validate(arguments).stream()
                    .limit(MOST_FAULTS)
                    .map(JsonSchemaCheck::told)
                    .toList();
        } catch (JsonProcessingException | SchemaException broken) {
            throw new IllegalArgumentException("a tool's schema is no JSON schema", broken);
        }
    }

    private static String told(Error error) {
        return error.toString() + ".";
    }

    @SuppressWarnings("unchecked")
    private static Arguments arguments(JsonNode node) {
        Map<String, @Nullable Object> values = JSON.convertValue(node, Map.class);
        try {
            return new Arguments(JSON.writeValueAsString(values), values);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("what was read as JSON cannot be written", impossible);
        }
    }
}
