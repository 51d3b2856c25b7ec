package dev.attendant.sidecar.understanding;

import dev.attendant.sidecar.classification.LabelledText;
import dev.attendant.sidecar.classification.ReadText;
import dev.attendant.sidecar.classification.TextClassifierTrainer;
import dev.attendant.sidecar.encoding.Encoder;
import java.util.List;

/** Small intent models. */
public final class IntentModels {

    private IntentModels() {}

    public static IntentModel trained(Encoder encoder, LabelledText... examples) {
        List<ReadText> read = ReadText.read(List.of(examples), encoder);
        IntentExamples all = new IntentExamples(read, List.of(), List.of(), List.of(), List.of());
        return new IntentModelTrainer(encoder.featuresName(), TextClassifierTrainer.countingExamples())
                .train(all)
                .model();
    }
}
