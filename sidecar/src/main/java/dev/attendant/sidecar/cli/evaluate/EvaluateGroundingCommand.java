package dev.attendant.sidecar.cli.evaluate;

import dev.attendant.sidecar.adapter.onnx.OnnxEncoder;
import dev.attendant.sidecar.cli.support.Output;
import dev.attendant.sidecar.grounding.GroundingChecker;
import dev.attendant.sidecar.grounding.GroundingModel;
import dev.attendant.sidecar.insight.evaluation.GroundingEvaluation;
import dev.attendant.sidecar.insight.evaluation.GroundingEvaluation.Figures;
import dev.attendant.sidecar.insight.evaluation.GroundingEvaluation.Judged;
import dev.attendant.sidecar.insight.sets.PlantedClaims;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how well unsupported sentences are told from supported ones. */
@Command(
        name = "grounding",
        mixinStandardHelpOptions = true,
        description = {
            "Measures how well sentences that their evidence does not support are told from those that it does.",
            "Prints caught (share of unsupported sentences found so), blocked (share of supported sentences found",
            "unsupported), byKind (kind -> right, the share judged as labelled, and n) and n."
        })
public final class EvaluateGroundingCommand implements Callable<Integer> {

    @Option(
            names = "--test",
            paramLabel = "FILE",
            required = true,
            description = "JSON lines {evidence, sentence, label, kind}; evidence is a text or a list of texts, label"
                    + " supported or unsupported, kind any word.")
    private Path test;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Option(names = "--misses", description = "Lists on standard error what was judged wrongly, and why.")
    private boolean misses;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<PlantedClaims.Claim> claims = PlantedClaims.read(test);
        try (OnnxEncoder encoder = OnnxEncoder.load()) {
            GroundingChecker checker = new GroundingChecker(GroundingModel.shipped(), encoder);
            List<Judged> judged = new GroundingEvaluation(checker).judge(claims);
            if (misses) {
                list(judged);
            }
            print(GroundingEvaluation.figures(judged));
        }
        return 0;
    }

    private void list(List<Judged> judged) {
        PrintWriter writer = spec.commandLine().getErr();
        judged.stream()
                .filter(each -> !each.isRight())
                .forEach(each -> writer.printf(
                        "%s %s, %s %.2f: %s%n",
                        each.claim().supported() ? "blocked" : "missed",
                        each.claim().kind(),
                        each.support().reason(),
                        each.support().score(),
                        each.claim().sentence()));
        writer.flush();
    }

    private void print(Figures figures) {
        PrintWriter writer = spec.commandLine().getOut();
        if (json) {
            writer.println(Output.json(figures));
            return;
        }
        writer.printf("caught   %.3f%nblocked  %.3f%nn        %d%n", figures.caught(), figures.blocked(), figures.n());
        figures.byKind().forEach((kind, of) -> writer.printf("%-24s right %.3f  n %d%n", kind, of.right(), of.n()));
    }
}
