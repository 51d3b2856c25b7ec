package dev.attendant.sidecar.models;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Models for tests: one says the word that its weights spell. */
public final class Models {

    public static final Instant NOON = Instant.parse("2026-11-15T12:00:00.123456789Z");
    public static final Origin ALICE = new Origin("alice", NOON);
    public static final String ENCODER = "encoder";

    private Models() {}

    public static ModelCard card(String id) {
        return card(id, ENCODER);
    }

    static ModelCard card(String id, String encoder) {
        return new ModelCard(id, encoder, List.of("refund", "größe 👟"), Map.of("accuracy", 0.95, "ece", 1.0 / 3));
    }

    public static byte[] weights(String word) {
        return word.getBytes(StandardCharsets.UTF_8);
    }

    /** Loads the word; refuses another encoder, and the word "damaged". */
    public static ModelLoader.Loaded<String> load(ModelCard card, byte[] weights) {
        String word = new String(weights, StandardCharsets.UTF_8);
        if (!card.encoder().equals(ENCODER) || word.equals("damaged")) {
            throw new UnusableModelException("It does not fit.");
        }
        return new ModelLoader.Loaded<>(word, weights.length);
    }
}
