package dev.attendant.sidecar.adapter.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** JSON trees as jsonb columns keep them. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** As text for a jsonb column; {@link IllegalArgumentException} where a string holds U+0000. */
    public static String write(JsonNode node) {
        requireStorable(node);
        return node.toString();
    }

    public static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException exception) {
            throw new IllegalStateException("a jsonb column held no JSON", exception);
        }
    }

    public static ArrayNode ofStrings(List<String> values) {
        ArrayNode array = array();
        values.forEach(array::add);
        return array;
    }

    public static List<String> strings(JsonNode array) {
        return elements(array).stream().map(JsonNode::asText).toList();
    }

    public static ObjectNode ofStrings(Map<String, String> values) {
        ObjectNode object = object();
        new TreeMap<>(values).forEach(object::put);
        return object;
    }

    public static Map<String, String> stringMap(JsonNode object) {
        return object.properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().asText()));
    }

    public static ObjectNode ofNumbers(Map<String, Double> values) {
        ObjectNode object = object();
        new TreeMap<>(values).forEach((name, value) -> object.set(name, number(value)));
        return object;
    }

    public static Map<String, Double> numbers(JsonNode object) {
        return object.properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> number(entry.getValue())));
    }

    /** Numbers that jsonb has no word for (not a number, the infinities, minus zero) become strings. */
    public static JsonNode number(double value) {
        boolean plain = Double.isFinite(value) && !Double.valueOf(value).equals(-0.0);
        return plain
                ? JsonNodeFactory.instance.numberNode(value)
                : JsonNodeFactory.instance.textNode(Double.toString(value));
    }

    public static double number(JsonNode node) {
        return node.isTextual() ? Double.parseDouble(node.asText()) : node.asDouble();
    }

    public static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static void requireStorable(JsonNode node) {
        if (node.isTextual()) {
            StorableText.require("text", node.textValue());
        }
        node.fieldNames().forEachRemaining(name -> StorableText.require("name", name));
        node.forEach(Json::requireStorable);
    }
}
