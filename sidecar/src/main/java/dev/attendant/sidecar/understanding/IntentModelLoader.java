package dev.attendant.sidecar.understanding;

import dev.attendant.sidecar.classification.Probabilities;
import dev.attendant.sidecar.classification.TextClassifier;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.models.ModelCard;
import dev.attendant.sidecar.models.ModelLoader;
import dev.attendant.sidecar.models.UnusableModelException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;

/** Loads tenants' intent models, and lets none through that fails on a first message. */
public final class IntentModelLoader implements ModelLoader<TextClassifier> {

    private static final String TRIAL = "Where is my order?";

    private final Encoder encoder;

    /** @param encoder the running encoder, which a model must have been trained with */
    public IntentModelLoader(Encoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public Loaded<TextClassifier> load(ModelCard card, byte[] weights) {
        if (!card.encoder().equals(encoder.name())) {
            throw new UnusableModelException("The model was trained with the encoder " + card.encoder()
                    + ", but this sidecar runs " + encoder.name() + "; train it again.");
        }
        TextClassifier model = read(weights);
        Probabilities trial = tried(model);
        if (!trial.byLabel().keySet().equals(Set.copyOf(card.labels()))) {
            throw new UnusableModelException("The model's labels are not those of its weights.");
        }
        return new Loaded<>(model, model.bytes());
    }

    private static TextClassifier read(byte[] weights) {
        try {
            return TextClassifier.read(new ByteArrayInputStream(weights));
        } catch (IOException damaged) {
            throw new UnusableModelException("The model's weights are damaged.", damaged);
        }
    }

    private Probabilities tried(TextClassifier model) {
        try {
            return model.classify(TRIAL, encoder.read(TRIAL));
        } catch (IllegalArgumentException doesNotFit) {
            throw new UnusableModelException("The model fails on a first message: " + doesNotFit.getMessage());
        }
    }
}
