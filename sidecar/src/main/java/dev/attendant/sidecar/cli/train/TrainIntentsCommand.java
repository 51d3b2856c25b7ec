package dev.attendant.sidecar.cli.train;

import dev.attendant.sidecar.adapter.onnx.OnnxEncoder;
import dev.attendant.sidecar.cli.support.Output;
import dev.attendant.sidecar.insight.training.IntentFiles;
import dev.attendant.sidecar.insight.training.IntentModelCard;
import dev.attendant.sidecar.insight.training.IntentModelFolder;
import dev.attendant.sidecar.insight.training.IntentTraining;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains a tenant's own intents. */
@Command(
        name = "intents",
        mixinStandardHelpOptions = true,
        description = {
            "Trains a model of intents from labelled messages; five of each intent already work.",
            "Files have a message, a tab and its label a line, in UTF-8. Development messages are measured on first and"
                    + " trained on in the end.",
            "Writes model.bin and model.json, and prints what the latter says: id, encoder, labels, examples, metrics."
        })
public final class TrainIntentsCommand implements Callable<Integer> {

    @Option(names = "--train", paramLabel = "FILE", required = true, description = "Messages with their intents.")
    private Path train;

    @Option(names = "--dev", paramLabel = "FILE", description = "Further ones, to calibrate and to measure on.")
    private Optional<Path> development;

    @Option(names = "--oos", paramLabel = "FILE", description = "Messages of none of the intents, with any label.")
    private Optional<Path> outOfScope;

    @Option(names = "--oos-dev", paramLabel = "FILE", description = "Further ones, to measure on.")
    private Optional<Path> outOfScopeDevelopment;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where the model goes.")
    private Path out;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter progress = spec.commandLine().getErr();
        try (OnnxEncoder encoder = OnnxEncoder.load()) {
            IntentTraining training = new IntentTraining(encoder, line -> {
                progress.println(line);
                progress.flush();
            });
            IntentFiles files = new IntentFiles(train, development, outOfScope, outOfScopeDevelopment);
            print(training.train(files, new IntentModelFolder(out)));
        }
        return 0;
    }

    private void print(IntentModelCard card) {
        PrintWriter writer = spec.commandLine().getOut();
        if (json) {
            writer.println(Output.json(card));
            return;
        }
        writer.printf("%s: %d intents in %.0f seconds%n", out, card.labels().size(), card.trainingSeconds());
        card.metrics().forEach((name, value) -> writer.printf("%s=%.4f%n", name, value));
    }
}
