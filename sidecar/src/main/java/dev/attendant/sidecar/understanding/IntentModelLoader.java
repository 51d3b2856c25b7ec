package dev.attendant.sidecar.understanding;

import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.Utterance;
import dev.attendant.sidecar.models.ModelCard;
import dev.attendant.sidecar.models.ModelLoader;
import dev.attendant.sidecar.models.UnusableModelException;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Loads tenants' intent models, and lets none through that fails on a first message. */
public final class IntentModelLoader implements ModelLoader<IntentModel> {

    private static final String TRIAL = "Where is my order?";

    private final Encoder encoder;

    /** @param encoder the running encoder, which a model must have been trained with */
    public IntentModelLoader(Encoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public Loaded<IntentModel> load(ModelCard card, byte[] weights) {
        if (!card.encoder().equals(encoder.featuresName())) {
            throw new UnusableModelException("The model was trained with the encoder " + card.encoder()
                    + ", but this sidecar runs " + encoder.featuresName() + "; train it again.");
        }
        IntentModel model = read(weights);
        tryOut(model);
        if (!model.labels().equals(card.labels().stream().sorted().toList())) {
            throw new UnusableModelException("The model's labels are not those of its weights.");
        }
        return new Loaded<>(model, model.bytes());
    }

    private static IntentModel read(byte[] weights) {
        try {
            return IntentModel.read(new ByteArrayInputStream(weights));
        } catch (IOException damaged) {
            throw new UnusableModelException("The model's weights are damaged.", damaged);
        }
    }

    /** Encodes a message whether or not its words would do, so that a model of another shape is found out here. */
    private void tryOut(IntentModel model) {
        try {
            model.readEncoded(new Utterance(TRIAL, encoder));
        } catch (IllegalArgumentException doesNotFit) {
            throw new UnusableModelException("The model fails on a first message: " + doesNotFit.getMessage());
        }
    }
}
