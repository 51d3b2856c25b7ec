package dev.attendant.sidecar.cli.evaluate;

import dev.attendant.sidecar.adapter.onnx.OnnxCrossEncoder;
import dev.attendant.sidecar.cli.support.Output;
import dev.attendant.sidecar.insight.evaluation.ReadingEvaluation;
import dev.attendant.sidecar.insight.evaluation.ReadingEvaluation.Figures;
import dev.attendant.sidecar.insight.sets.ReadingFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how well it is told whether a passage answers a question. */
@Command(
        name = "reading",
        mixinStandardHelpOptions = true,
        description = {
            "Measures how well passages that answer a question are told from those that only look as if they did.",
            "Prints auroc (the chance that one that answers is held for likelier), answered and unanswered (how many"
                    + " questions), p50Millis and p99Millis."
        })
public final class EvaluateReadingCommand implements Callable<Integer> {

    @Option(
            names = "--test",
            paramLabel = "DIR",
            required = true,
            description = "Text files of passages with questions, as sidecar/training/README.md describes them.")
    private Path test;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<ReadingFile.Passage> passages =
                ReadingFile.readAll(test).stream().flatMap(List::stream).toList();
        try (OnnxCrossEncoder reader = OnnxCrossEncoder.load()) {
            print(new ReadingEvaluation(reader).measure(passages));
        }
        return 0;
    }

    private void print(Figures figures) {
        PrintWriter writer = spec.commandLine().getOut();
        if (json) {
            writer.println(Output.json(figures));
            return;
        }
        writer.printf(
                "auroc       %.3f%nanswered    %d%nunanswered  %d%np50         %.1f ms%np99         %.1f ms%n",
                figures.auroc(), figures.answered(), figures.unanswered(), figures.p50Millis(), figures.p99Millis());
    }
}
