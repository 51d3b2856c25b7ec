package dev.attendant.sidecar.insight.sets;

import com.fasterxml.jackson.databind.JsonNode;
import dev.attendant.sidecar.grounding.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Sentences with what they should rest on, in JSON lines: {@code {evidence, sentence, label, kind}}. The evidence is a
 * text or a list of texts; the label is {@code supported} or {@code unsupported}; a kind may be left out.
 */
public final class PlantedClaims {

    private static final String SUPPORTED = "supported";
    private static final String UNSUPPORTED = "unsupported";

    private PlantedClaims() {}

    /**
     * A sentence and what it should rest on.
     *
     * @param kind how it says what the evidence says, or how it differs from it
     */
    public record Claim(List<Source> evidence, String sentence, boolean supported, String kind) {
        public Claim {
            evidence = List.copyOf(evidence);
        }
    }

    /** @throws IOException where the file cannot be read; the message names file, line and what is wrong there */
    public static List<Claim> read(Path file) throws IOException {
        return JsonLines.read(file, PlantedClaims::claim);
    }

    private static Claim claim(JsonNode line) {
        return new Claim(
                evidence(line),
                JsonLines.required(line, "sentence"),
                isSupported(JsonLines.required(line, "label")),
                line.path("kind").asText("other"));
    }

    private static List<Source> evidence(JsonNode line) {
        JsonNode evidence = line.path("evidence");
        if (evidence.isArray()) {
            return StreamSupport.stream(evidence.spliterator(), false)
                    .map(text -> new Source("", text.asText()))
                    .toList();
        }
        return List.of(new Source("", JsonLines.required(line, "evidence")));
    }

    private static boolean isSupported(String label) {
        if (!label.equals(SUPPORTED) && !label.equals(UNSUPPORTED)) {
            throw new IllegalArgumentException(
                    "\"label\" must be supported or unsupported, but is \"%s\"".formatted(label));
        }
        return label.equals(SUPPORTED);
    }
}
