package dev.attendant.sidecar.understanding;

import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.encoding.Encoder;
import java.util.Optional;

/** Reads intent and emotion from one encoding of a message. */
public final class Understander {

    private final Encoder encoder;
    private final LinearClassifier intents;
    private final LinearClassifier emotions;

    public Understander(Encoder encoder, LinearClassifier intents, LinearClassifier emotions) {
        this.encoder = encoder;
        this.intents = intents;
        this.emotions = emotions;
    }

    /** Reads a message by the shipped models alone. */
    public Understanding understand(String message) {
        return understand(message, Optional.empty());
    }

    /** @param own the tenant's own intent model, where one is active */
    public Understanding understand(String message, Optional<LinearClassifier> own) {
        Embedding embedding = encoder.encode(message);
        boolean wordless = message.codePoints().noneMatch(Character::isLetterOrDigit);
        return new Understanding(
                embedding,
                intents.classify(embedding),
                own.map(model -> model.classify(embedding)),
                emotions.classify(embedding),
                wordless);
    }
}
