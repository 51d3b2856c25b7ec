package dev.attendant.sidecar.understanding;

import dev.attendant.sidecar.classification.TextClassifier;

/** The classifiers that read every message; they share its one encoding. */
public record Heads(TextClassifier intents, TextClassifier emotions, TextClassifier sentiments) {

    /** Those that ship with Attendant. */
    public static Heads shipped() {
        return new Heads(
                TextClassifier.resource("/weights/intents.bin"),
                TextClassifier.resource("/weights/emotions.bin"),
                TextClassifier.resource("/weights/sentiments.bin"));
    }
}
