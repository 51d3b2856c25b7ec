package dev.attendant.sidecar.insight.sets;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Labelled questions about a folder of articles, as {@code samples/questions.jsonl} has them. */
public final class HelpcenterFile {

    private HelpcenterFile() {}

    /**
     * A question.
     *
     * @param turns what the customer writes, one after the other; the last is the question
     * @param kind {@code answerable}, {@code unanswerable}, {@code followup} or {@code ambiguous}
     * @param topic of an unanswerable one, {@code missing} or {@code offtopic}; empty otherwise
     * @param gold where its answer stands; empty for an unanswerable one
     * @param split {@code dev} or {@code test}
     */
    public record Question(String id, List<String> turns, String kind, String topic, List<Gold> gold, String split) {
        public Question {
            turns = List.copyOf(turns);
            gold = List.copyOf(gold);
        }

        /** The articles that answer it, by their paths. */
        public Set<String> articles() {
            return gold.stream().map(Gold::article).collect(Collectors.toSet());
        }

        /** The last message. */
        public String text() {
            return turns.getLast();
        }
    }

    /**
     * Where an answer stands.
     *
     * @param article its path in the folder
     * @param quote a sentence of it; may be empty
     */
    public record Gold(String article, String quote) {}

    /**
     * Reads a file.
     *
     * @throws IOException where it cannot be read as such; the message names file, line and what is wrong there
     */
    public static List<Question> read(Path file) throws IOException {
        return JsonLines.read(file, HelpcenterFile::question);
    }

    private static Question question(JsonNode node) {
        List<String> turns = new ArrayList<>();
        node.path("turns").forEach(turn -> turns.add(turn.asText()));
        if (turns.isEmpty()) {
            turns.add(JsonLines.required(node, "text"));
        }
        List<Gold> gold = new ArrayList<>();
        node.path("gold")
                .forEach(entry -> gold.add(new Gold(
                        JsonLines.required(entry, "doc"), entry.path("quote").asText(""))));
        return new Question(
                node.path("id").asText(),
                turns,
                JsonLines.required(node, "kind"),
                node.path("topic").asText(""),
                gold,
                node.path("split").asText(""));
    }
}
