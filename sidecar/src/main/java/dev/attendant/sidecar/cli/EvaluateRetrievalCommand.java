package dev.attendant.sidecar.cli;

import dev.attendant.sidecar.adapter.onnx.OnnxEncoder;
import dev.attendant.sidecar.insight.RetrievalEvaluation;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures how well questions find what answers them. */
@Command(
        name = "retrieval",
        mixinStandardHelpOptions = true,
        description = {
            "Measures how well questions find what answers them.",
            "Prints recallAt1, recallAt5, recallAt10, mrrAt10, ndcgAt10 (fractions), n, p50Millis and p99Millis."
        })
final class EvaluateRetrievalCommand implements Callable<Integer> {

    @Mixin
    private QuestionSet set;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (OnnxEncoder encoder = OnnxEncoder.load()) {
            RetrievalEvaluation evaluation = new RetrievalEvaluation(
                    set.corpus(encoder, spec.commandLine().getErr()), encoder);
            spec.commandLine().getOut().println(set.shown(evaluation.measure(set.questions())));
        }
        return 0;
    }
}
