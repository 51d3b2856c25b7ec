package dev.attendant.sidecar.cli.evaluate;

import dev.attendant.sidecar.adapter.onnx.OnnxEncoder;
import dev.attendant.sidecar.insight.evaluation.EmotionEvaluation;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures how well the sentiment of messages is found. */
@Command(
        name = "sentiment",
        mixinStandardHelpOptions = true,
        description = {
            "Measures how well the sentiment of messages is found.",
            "Labels are negative, neutral and positive, or -1, 0 and 1.",
            "Prints accuracy, macroF1, byLabel with precision, recall, f1 and n (fractions and counts), and n."
        })
public final class EvaluateSentimentCommand implements Callable<Integer> {

    @Mixin
    private LabelledSet set;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (OnnxEncoder encoder = OnnxEncoder.load()) {
            set.measure(
                    new EmotionEvaluation(encoder)::sentiments,
                    spec.commandLine().getOut());
        }
        return 0;
    }
}
