package dev.attendant.sidecar.understanding;

import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.encoding.Encoder;

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

    public Understanding understand(String message) {
        Embedding embedding = encoder.encode(message);
        boolean wordless = message.codePoints().noneMatch(Character::isLetterOrDigit);
        return new Understanding(embedding, intents.classify(embedding), emotions.classify(embedding), wordless);
    }
}
