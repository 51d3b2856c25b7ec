package dev.attendant.sidecar.insight.sets;

import com.fasterxml.jackson.databind.JsonNode;
import dev.attendant.sidecar.retrieval.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Question sets in JSON lines: documents as {@code {id, title, text, path?}}, questions as {@code {id, text,
 * gold:[{doc, s?, e?}], answers?, unanswerable?}} with character offsets into the document's text.
 */
public final class QuestionFile {

    private QuestionFile() {}

    /** A document to be searched. */
    public record Entry(String id, String title, String text, String path) {}

    /** @throws IOException where the file cannot be read; the message names file, line and what is wrong there */
    public static List<Entry> documents(Path file) throws IOException {
        return JsonLines.read(
                file,
                node -> new Entry(
                        JsonLines.required(node, "id"),
                        node.path("title").asText(""),
                        JsonLines.required(node, "text"),
                        node.path("path").asText("")));
    }

    /** @throws IOException where the file cannot be read; the message names file, line and what is wrong there */
    public static List<Question> questions(Path file) throws IOException {
        return JsonLines.read(
                file,
                node -> new Question(
                        JsonLines.required(node, "id"),
                        JsonLines.required(node, "text"),
                        gold(node),
                        strings(node.path("answers")),
                        node.path("unanswerable").asBoolean(false)));
    }

    private static List<Question.Gold> gold(JsonNode question) {
        List<Question.Gold> gold = new ArrayList<>();
        question.path("gold").forEach(node -> gold.add(new Question.Gold(JsonLines.required(node, "doc"), span(node))));
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
}
