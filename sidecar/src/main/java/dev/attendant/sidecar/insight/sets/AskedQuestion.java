package dev.attendant.sidecar.insight.sets;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A question without any label.
 *
 * @param turns what the customer writes, one after the other; the last is the question
 */
public record AskedQuestion(String id, List<String> turns) {

    private static final int LONGEST = 4_000;

    public AskedQuestion {
        turns = List.copyOf(turns);
        if (turns.isEmpty() || turns.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a message of the question is blank");
        }
        if (turns.stream().anyMatch(turn -> turn.length() > LONGEST)) {
            throw new IllegalArgumentException("a message has more than " + LONGEST + " characters");
        }
    }

    /** The last message. */
    public String text() {
        return turns.getLast();
    }

    /**
     * Reads questions: JSON lines {@code {id, text}} or {@code {id, turns}}, or else plain text with one question a
     * line, which is named by its line.
     *
     * @throws IOException where the file cannot be read as such; the message says what is wrong
     */
    public static List<AskedQuestion> read(Path file) throws IOException {
        List<String> lines = lines(file);
        boolean json = lines.stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .map(line -> line.strip().startsWith("{"))
                .orElse(false);
        return json ? JsonLines.read(file, AskedQuestion::of) : plain(file, lines);
    }

    private static AskedQuestion of(JsonNode node) {
        List<String> turns = new ArrayList<>();
        node.path("turns").forEach(turn -> turns.add(turn.asText()));
        if (turns.isEmpty()) {
            turns.add(JsonLines.required(node, "text"));
        }
        return new AskedQuestion(node.path("id").asText(turns.getLast()), turns);
    }

    private static List<AskedQuestion> plain(Path file, List<String> lines) throws IOException {
        List<AskedQuestion> questions = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            if (!lines.get(line).isBlank()) {
                questions.add(new AskedQuestion(
                        Integer.toString(line + 1), List.of(lines.get(line).strip())));
            }
        }
        if (questions.isEmpty()) {
            throw new IOException(file + " has no questions");
        }
        return questions;
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (MalformedInputException notUtf8) {
            throw new IOException(file + " is not UTF-8 text", notUtf8);
        }
    }
}
