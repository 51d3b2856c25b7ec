package dev.attendant.sidecar.insight.training;

import dev.attendant.sidecar.classification.LabelledFile;
import dev.attendant.sidecar.classification.TextClassifier;
import dev.attendant.sidecar.classification.TextClassifierTrainer;
import dev.attendant.sidecar.encoding.Encoder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Fits the classifier of customers' emotions to messages of our own, {@code emotions.tsv}. */
public final class EmotionTraining {

    /** Neutral messages are the most by far in life too, so that their surplus counts in part. */
    private static final double BALANCE = 0.5;

    private final Path utterances;

    /** @param utterances holds {@code emotions.tsv} */
    public EmotionTraining(Path utterances) {
        this.utterances = utterances;
    }

    /** @throws IOException where the messages cannot be read */
    public TextClassifier fit(Encoder encoder) throws IOException {
        return TextClassifierTrainer.balancing(BALANCE)
                .fit(LabelledFile.read(utterances.resolve("emotions.tsv")), List.of(), encoder);
    }
}
