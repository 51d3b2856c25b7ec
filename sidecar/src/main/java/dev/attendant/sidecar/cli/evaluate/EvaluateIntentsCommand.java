package dev.attendant.sidecar.cli.evaluate;

import dev.attendant.sidecar.adapter.onnx.OnnxEncoder;
import dev.attendant.sidecar.classification.LabelledFile;
import dev.attendant.sidecar.classification.LabelledText;
import dev.attendant.sidecar.cli.support.Output;
import dev.attendant.sidecar.insight.evaluation.IntentsEvaluation;
import dev.attendant.sidecar.insight.training.IntentModelFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures a trained intent model. */
@Command(
        name = "intents",
        mixinStandardHelpOptions = true,
        description = {
            "Measures how well a model reads what messages want.",
            "Prints accuracy and macroF1 of the likeliest intents, ece (expected calibration error over 15 bins),"
                    + " coverageAt85 and accuracyAt85 (confidence of .85 and more), oosRecall (out-of-scope messages"
                    + " rejected), inScopeAccuracyAfterRejection, encodedShare (messages that took the encoder), all"
                    + " fractions; p50Micros and p99Micros for each message, one by one on one core; n."
        })
public final class EvaluateIntentsCommand implements Callable<Integer> {

    @Option(names = "--model", paramLabel = "DIR", required = true, description = "What train intents wrote.")
    private Path model;

    @Option(names = "--test", paramLabel = "FILE", required = true, description = "Lines of message, tab, intent.")
    private Path test;

    @Option(names = "--oos", paramLabel = "FILE", description = "Lines of out-of-scope message, tab, any label.")
    private Optional<Path> outOfScope;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<LabelledText> messages = LabelledFile.read(test);
        List<LabelledText> outside = outOfScope.isPresent() ? LabelledFile.read(outOfScope.get()) : List.of();
        try (OnnxEncoder encoder = OnnxEncoder.load()) {
            IntentsEvaluation evaluation = new IntentsEvaluation(new IntentModelFolder(model).read(encoder), encoder);
            print(evaluation.measure(messages, outside));
        }
        return 0;
    }

    private void print(IntentsEvaluation.Figures figures) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Output.json(figures));
            return;
        }
        out.printf("accuracy=%.4f%nmacroF1=%.4f%nece=%.4f%n", figures.accuracy(), figures.macroF1(), figures.ece());
        out.printf("coverageAt85=%.4f%naccuracyAt85=%.4f%n", figures.coverageAt85(), figures.accuracyAt85());
        Optional.ofNullable(figures.oosRecall()).ifPresent(recall -> out.printf("oosRecall=%.4f%n", recall));
        out.printf("inScopeAccuracyAfterRejection=%.4f%n", figures.inScopeAccuracyAfterRejection());
        out.printf("encodedShare=%.4f%n", figures.encodedShare());
        out.printf("p50Micros=%.0f%np99Micros=%.0f%nn=%d%n", figures.p50Micros(), figures.p99Micros(), figures.n());
    }
}
