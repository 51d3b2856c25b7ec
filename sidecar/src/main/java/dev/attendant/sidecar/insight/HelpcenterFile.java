package dev.attendant.sidecar.insight;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Labelled questions about a folder of articles, as {@code samples/questions.jsonl} has them. */
public final class HelpcenterFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private HelpcenterFile() {}

    /**
     * A question.
     *
     * @param turns what the customer writes, one after the other; the last is the question
     * @param kind {@code answerable}, {@code unanswerable}, {@code followup} or {@code ambiguous}
     * @param topic of an unanswerable one, {@code missing} or {@code offtopic}; empty otherwise
     * @param gold paths of the articles that answer it
     * @param split {@code dev} or {@code test}
     */
    public record Question(String id, List<String> turns, String kind, String topic, Set<String> gold, String split) {
        public Question {
            turns = List.copyOf(turns);
            gold = Set.copyOf(gold);
        }

        /** The last message. */
        public String text() {
            return turns.getLast();
        }
    }

    /**
     * Reads a file.
     *
     * @throws IOException where it cannot be read as such
     */
    public static List<Question> read(Path file) throws IOException {
        List<Question> questions = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                questions.add(question(JSON.readTree(line)));
            }
        }
        return questions;
    }

    private static Question question(JsonNode node) {
        List<String> turns = new ArrayList<>();
        node.path("turns").forEach(turn -> turns.add(turn.asText()));
        if (turns.isEmpty()) {
            turns.add(node.path("text").asText());
        }
        Set<String> gold = new HashSet<>();
        node.path("gold").forEach(entry -> gold.add(entry.path("doc").asText()));
        return new Question(
                node.path("id").asText(),
                turns,
                node.path("kind").asText(),
                node.path("topic").asText(""),
                gold,
                node.path("split").asText(""));
    }
}
