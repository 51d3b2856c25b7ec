package dev.attendant.sidecar.insight.sets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Files with one JSON object a line. */
final class JsonLines {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonLines() {}

    /** @throws IOException where the file cannot be read; the message names file, line and what is wrong there */
    static <T> List<T> read(Path file, Function<JsonNode, T> reader) throws IOException {
        List<T> entries = new ArrayList<>();
        int number = 0;
        for (String line : text(file)) {
            number++;
            if (!line.isBlank()) {
                try {
                    entries.add(reader.apply(object(line)));
                } catch (IllegalArgumentException broken) {
                    throw new IOException(file + ", line " + number + ": " + broken.getMessage(), broken);
                }
            }
        }
        if (entries.isEmpty()) {
            throw new IOException(file + " has no entries");
        }
        return entries;
    }

    private static JsonNode object(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            if (node.isObject()) {
                return node;
            }
            throw new IllegalArgumentException("expected a JSON object, {...}, but this is of type %s"
                    .formatted(node.getNodeType().name().toLowerCase(Locale.ROOT)));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(
                    "expected a whole JSON object, {...}; it breaks at column "
                            + broken.getLocation().getColumnNr(),
                    broken);
        }
    }

    static String required(JsonNode node, String field) {
        if (!node.hasNonNull(field)) {
            throw new IllegalArgumentException("\"" + field + "\" is missing");
        }
        return node.get(field).asText();
    }

    private static List<String> text(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (MalformedInputException notUtf8) {
            throw new IOException(file + " is not UTF-8 text", notUtf8);
        }
    }
}
