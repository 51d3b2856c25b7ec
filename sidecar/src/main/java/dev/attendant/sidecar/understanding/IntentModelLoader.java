package dev.attendant.sidecar.understanding;

import dev.attendant.sidecar.classification.TextClassifier;
import dev.attendant.sidecar.models.ModelCard;
import dev.attendant.sidecar.models.ModelLoader;
import dev.attendant.sidecar.models.UnusableModelException;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Loads tenants' intent models that fit the running encoder. */
public final class IntentModelLoader implements ModelLoader<TextClassifier> {

    private final String encoder;

    /** @param encoder the running encoder's name */
    public IntentModelLoader(String encoder) {
        this.encoder = encoder;
    }

    @Override
    public TextClassifier load(ModelCard card, byte[] weights) {
        if (!card.encoder().equals(encoder)) {
            throw new UnusableModelException("The model was trained with the encoder " + card.encoder()
                    + ", but this sidecar runs " + encoder + "; train it again.");
        }
        try {
            return TextClassifier.read(new ByteArrayInputStream(weights));
        } catch (IOException damaged) {
            throw new UnusableModelException("The model's weights are damaged.", damaged);
        }
    }
}
