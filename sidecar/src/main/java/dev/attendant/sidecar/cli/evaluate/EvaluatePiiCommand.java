package dev.attendant.sidecar.cli.evaluate;

import dev.attendant.sidecar.cli.support.Output;
import dev.attendant.sidecar.insight.evaluation.PiiEvaluation;
import dev.attendant.sidecar.insight.sets.PiiFile;
import dev.attendant.sidecar.pii.recognition.PiiRecognition;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how much marked personal data is found. */
@Command(
        name = "pii",
        mixinStandardHelpOptions = true,
        description = {
            "Measures how much marked personal data is found.",
            "Prints recall, precision, byType (type -> recall, sameTypeRecall, precision, n), n and texts.",
            "Only types that the file marks are looked for; names of types such as NAME, LOCATION or SSN are understood."
                    + " Marked data is found where findings of any type cover at least half of it; a finding is right where"
                    + " it overlaps marked data of any type."
        })
public final class EvaluatePiiCommand implements Callable<Integer> {

    @Option(
            names = "--test",
            required = true,
            paramLabel = "FILE",
            description = "JSON lines {text, spans:[{type, start, end}]}; start and end count Unicode code points.")
    private Path test;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PiiEvaluation.Figures figures = new PiiEvaluation(PiiRecognition.shipped()).measure(PiiFile.read(test));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Output.json(figures));
        } else {
            print(figures, out);
        }
        return 0;
    }

    private static void print(PiiEvaluation.Figures figures, PrintWriter out) {
        out.printf("recall=%.3f%nprecision=%.3f%nn=%d%n", figures.recall(), figures.precision(), figures.n());
        figures.byType()
                .forEach((type, of) -> out.printf(
                        "%s: recall=%.3f, precision=%.3f, n=%d%n", type, of.recall(), of.precision(), of.n()));
    }
}
