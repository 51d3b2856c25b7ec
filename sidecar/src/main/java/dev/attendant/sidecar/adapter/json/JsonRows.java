package dev.attendant.sidecar.adapter.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.attendant.sidecar.knowledge.UnreadableDocumentException;
import dev.attendant.sidecar.knowledge.intake.Row;
import dev.attendant.sidecar.knowledge.intake.RowReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads a list of objects, by itself or as a field of an object; fields of inner objects are {@code outer.inner}. */
public final class JsonRows implements RowReader {

    private static final List<String> LISTS =
            List.of("faqs", "faq", "items", "articles", "entries", "questions", "documents", "mainEntity", "data");
    private static final int DEEPEST = 4;
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public List<Row> rows(String text) {
        List<Row> rows = new ArrayList<>();
        for (JsonNode entry : list(tree(text))) {
            rows.add(row(rows.size() + 1, entry));
        }
        return rows;
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException wrong) {
            JsonLocation at = wrong.getLocation();
            String place = at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
            throw new UnreadableDocumentException("the file is not well-formed JSON" + place);
        }
    }

    private static JsonNode list(JsonNode root) {
        if (root.isArray()) {
            return root;
        }
        return LISTS.stream()
                .map(root::path)
                .filter(JsonNode::isArray)
                .findFirst()
                .orElseThrow(() -> noList(root));
    }

    private static UnreadableDocumentException noList(JsonNode root) {
        Iterable<String> names = root::fieldNames;
        String found =
                StreamSupport.stream(names.spliterator(), false).limit(20).collect(Collectors.joining(", "));
        return new UnreadableDocumentException("no list of entries: neither an array nor an object with one of "
                + String.join(", ", LISTS) + "; found: " + (found.isEmpty() ? "none" : found));
    }

    private static Row row(int number, JsonNode entry) {
        if (!entry.isObject()) {
            return new Row.Broken(number, "it is no object");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        flatten(entry, "", 0, fields);
        return new Row.Read(number, fields);
    }

    private static void flatten(JsonNode object, String prefix, int depth, Map<String, String> fields) {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            JsonNode value = field.getValue();
            if (value.isObject() && depth < DEEPEST) {
                flatten(value, prefix + field.getKey() + ".", depth + 1, fields);
            } else if (value.isValueNode() && !value.isNull()) {
                fields.put(prefix + field.getKey(), value.asText());
            } else if (value.isArray()) {
                fields.put(prefix + field.getKey(), joined(value));
            }
        }
    }

    private static String joined(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .filter(value -> value.isValueNode() && !value.isNull())
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }
}
