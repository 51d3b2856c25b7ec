package dev.attendant.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Real questions in a fixed, mixed order, as bodies of turn requests. */
final class SampleQuestions {

    private static final Set<String> KINDS = Set.of("answerable", "ambiguous", "unanswerable");
    private static final long ORDER = 25;

    private final List<byte[]> bodies;

    private SampleQuestions(List<byte[]> bodies) {
        this.bodies = bodies;
    }

    /** Reads the questions that stand on their own; those that follow up on another are left out. */
    static SampleQuestions read(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<byte[]> bodies = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode question = mapper.readTree(line);
            if (KINDS.contains(question.path("kind").asText())) {
                bodies.add(Http.json(Map.of("message", question.path("text").asText())));
            }
        }
        if (bodies.isEmpty()) {
            throw new IOException(file + " has no questions");
        }
        Collections.shuffle(bodies, new Random(ORDER));
        return new SampleQuestions(List.copyOf(bodies));
    }

    int size() {
        return bodies.size();
    }

    /** The body of a number; after the last question comes the first again. */
    byte[] body(long number) {
        return bodies.get((int) (number % bodies.size()));
    }
}
