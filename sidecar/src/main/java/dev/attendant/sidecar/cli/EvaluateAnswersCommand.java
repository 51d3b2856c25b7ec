package dev.attendant.sidecar.cli;

import dev.attendant.sidecar.adapter.onnx.OnnxEncoder;
import dev.attendant.sidecar.generation.Answerability;
import dev.attendant.sidecar.insight.AnswersEvaluation;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures how well questions are answered, and how well it is known when not to. */
@Command(
        name = "answers",
        mixinStandardHelpOptions = true,
        description = {
            "Measures how well questions are answered, and how well it is known when not to.",
            "Prints spanAt1, spanAt3, tokenF1, abstentionAuroc, abstentionAurocMissing (fractions) and n."
        })
final class EvaluateAnswersCommand implements Callable<Integer> {

    @Mixin
    private QuestionSet set;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (OnnxEncoder encoder = OnnxEncoder.load()) {
            AnswersEvaluation evaluation = new AnswersEvaluation(
                    set.corpus(encoder, spec.commandLine().getErr()), encoder, Answerability.shipped());
            spec.commandLine().getOut().println(set.shown(evaluation.measure(set.questions())));
        }
        return 0;
    }
}
