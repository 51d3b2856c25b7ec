package dev.attendant.sidecar.cli.evaluate;

import dev.attendant.sidecar.adapter.onnx.OnnxEncoder;
import dev.attendant.sidecar.insight.evaluation.EmotionEvaluation;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures how well the emotion of messages is found. */
@Command(
        name = "emotion",
        mixinStandardHelpOptions = true,
        description = {
            "Measures how well the emotion of messages is found.",
            "The labels of the file decide what is asked: the eight of customer service (anger, anxiety, confusion,",
            "frustration, gratitude, joy, neutral, sadness), Ekman's (anger, disgust, fear, joy, neutral, sadness,",
            "surprise), or those of GoEmotions by name or number, which are grouped to Ekman's. The latter two may be",
            "several, parted by commas; a text is then right where all its labels were found and no others.",
            "Prints accuracy, macroF1, byLabel with precision, recall, f1 and n (fractions and counts), and n."
        })
public final class EvaluateEmotionCommand implements Callable<Integer> {

    @Mixin
    private LabelledSet set;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (OnnxEncoder encoder = OnnxEncoder.load()) {
            set.measure(
                    new EmotionEvaluation(encoder)::emotions, spec.commandLine().getOut());
        }
        return 0;
    }
}
