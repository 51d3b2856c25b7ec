package dev.attendant.sidecar.insight;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.attendant.sidecar.retrieval.Span;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Question sets in JSON lines: documents as {@code {id, title, text, path?}}, questions as {@code {id, text,
 * gold:[{doc, s?, e?}], answers?, unanswerable?}} with character offsets into the document's text.
 */
public final class QuestionFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private QuestionFile() {}

    /** A document to be searched. */
    public record Entry(String id, String title, String text, String path) {}

    /** @throws IOException where the file cannot be read; the message names file, line and what is wrong there */
    public static List<Entry> documents(Path file) throws IOException {
        return lines(
                file,
                node -> new Entry(
                        required(node, "id"),
                        node.path("title").asText(""),
                        required(node, "text"),
                        node.path("path").asText("")));
    }

    /** @throws IOException where the file cannot be read; the message names file, line and what is wrong there */
    public static List<Question> questions(Path file) throws IOException {
        return lines(
                file,
                node -> new Question(
                        required(node, "id"),
                        required(node, "text"),
                        gold(node),
                        strings(node.path("answers")),
                        node.path("unanswerable").asBoolean(false)));
    }

    private static List<Question.Gold> gold(JsonNode question) {
        List<Question.Gold> gold = new ArrayList<>();
        question.path("gold").forEach(node -> gold.add(new Question.Gold(required(node, "doc"), span(node))));
        return gold;
    }

    private static Optional<Span> span(JsonNode node) {
        return node.has("s") && node.has("e")
                ? Optional.of(new Span(node.get("s").asInt(), node.get("e").asInt()))
                : Optional.empty();
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(node -> strings.add(node.asText()));
        return strings;
    }

    private static String required(JsonNode node, String field) {
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

    private static <T> List<T> lines(Path file, java.util.function.Function<JsonNode, T> reader) throws IOException {
        List<T> entries = new ArrayList<>();
        int number = 0;
        for (String line : text(file)) {
            number++;
            if (!line.isBlank()) {
                try {
                    entries.add(reader.apply(JSON.readTree(line)));
                } catch (IOException | IllegalArgumentException broken) {
                    throw new IOException(file + ", line " + number + ": " + broken.getMessage(), broken);
                }
            }
        }
        if (entries.isEmpty()) {
            throw new IOException(file + " has no entries");
        }
        return entries;
    }
}
