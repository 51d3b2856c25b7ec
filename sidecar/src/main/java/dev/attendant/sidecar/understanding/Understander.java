package dev.attendant.sidecar.understanding;

import dev.attendant.sidecar.classification.TextClassifier;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.Utterance;
import java.util.Optional;

/** Reads intent and emotion from a message, which is encoded at most once, and not where its words settle both. */
public final class Understander {

    private final Encoder encoder;
    private final TextClassifier intents;
    private final TextClassifier emotions;

    public Understander(Encoder encoder, TextClassifier intents, TextClassifier emotions) {
        this.encoder = encoder;
        this.intents = intents;
        this.emotions = emotions;
    }

    /** Reads a message by the shipped models alone. */
    public Understanding understand(String message) {
        return understand(new Utterance(message, encoder), Optional.empty());
    }

    /**
     * Reads an utterance, with what was read of it before.
     *
     * @param own the tenant's own intent model, where one is active
     */
    public Understanding understand(Utterance utterance, Optional<IntentModel> own) {
        boolean wordless = utterance.text().codePoints().noneMatch(Character::isLetterOrDigit);
        return new Understanding(
                utterance,
                intents.classify(utterance),
                own.map(model -> model.read(utterance).probabilities()),
                emotions.classify(utterance),
                wordless);
    }
}
