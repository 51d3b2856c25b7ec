package dev.attendant.simulator.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The lines of a prompt that are JSON objects, as Attendant quotes evidence, history and the customer's message. */
final class DataLines {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DataLines() {}

    /** The texts of the objects with an {@code id}, in their order. */
    static List<String> evidence(String prompt) {
        return objects(prompt)
                .filter(node -> node.has("id") && node.has("text"))
                .map(node -> node.get("text").asText())
                .toList();
    }

    /** The text of the last object that has nothing else. */
    static Optional<String> message(String prompt) {
        return objects(prompt)
                .filter(node -> node.size() == 1 && node.has("text"))
                .map(node -> node.get("text").asText())
                .reduce((before, last) -> last);
    }

    private static Stream<JsonNode> objects(String prompt) {
        return prompt.lines().filter(line -> line.startsWith("{")).flatMap(DataLines::object);
    }

    private static Stream<JsonNode> object(String line) {
        try {
            return Stream.of(JSON.readTree(line));
        } catch (JsonProcessingException noObject) {
            return Stream.empty();
        }
    }
}
