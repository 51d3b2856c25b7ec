package dev.attendant.sidecar.insight.sets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Texts with marked personal data in JSON lines: {@code {text, spans:[{type, start, end}]}}. Offsets in the file count
 * Unicode code points; here they count UTF-16 code units.
 */
public final class PiiFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PiiFile() {}

    /** A text and what is marked in it. */
    public record Entry(String text, List<Gold> spans) {
        public Entry {
            spans = List.copyOf(spans);
        }
    }

    /** Data as the file's makers marked it, under their name for its type. */
    public record Gold(String type, int start, int end) {}

    /** @throws IOException where the file cannot be read; the message names file, line and what is wrong there */
    public static List<Entry> read(Path file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (!line.isBlank()) {
                entries.add(entry(line, file + ", line " + number));
            }
        }
        if (entries.isEmpty()) {
            throw new IOException(file + " has no entries");
        }
        return entries;
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (MalformedInputException notUtf8) {
            throw new IOException(file + " is not UTF-8 text", notUtf8);
        }
    }

    private static Entry entry(String line, String where) throws IOException {
        try {
            JsonNode node = JSON.readTree(line);
            String text = text(required(node, "text"));
            List<Gold> spans = new ArrayList<>();
            for (JsonNode span : node.path("spans")) {
                spans.add(gold(text, span));
            }
            return new Entry(text, spans);
        } catch (IOException | IllegalArgumentException broken) {
            throw new IOException(where + ": " + broken.getMessage(), broken);
        }
    }

    private static Gold gold(String text, JsonNode span) {
        int start = required(span, "start").asInt();
        int end = required(span, "end").asInt();
        if (start < 0 || end <= start || end > text.codePointCount(0, text.length())) {
            throw new IllegalArgumentException("no span from " + start + " to " + end + " in the text");
        }
        return new Gold(
                required(span, "type").asText(), text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }

    private static String text(JsonNode node) {
        if (!node.isTextual()) {
            throw new IllegalArgumentException("\"text\" must be a string, but is " + node);
        }
        return node.asText();
    }

    private static JsonNode required(JsonNode node, String field) {
        if (!node.hasNonNull(field)) {
            throw new IllegalArgumentException("\"" + field + "\" is missing");
        }
        return node.get(field);
    }
}
