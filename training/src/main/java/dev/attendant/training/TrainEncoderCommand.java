package dev.attendant.training;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import dev.attendant.training.data.Lessons;
import dev.attendant.training.data.Task;
import dev.attendant.training.graph.BaseGraph;
import dev.attendant.training.graph.Branch;
import dev.attendant.training.graph.LayerWeights;
import dev.attendant.training.tuning.Pace;
import dev.attendant.training.tuning.Trunk;
import dev.attendant.training.tuning.Tuner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tunes copies of the encoder's upper layers and writes them as a branch. */
@Command(
        name = "train-encoder",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Tunes the branch of the encoder that classifiers read. Progress goes to standard error.")
final class TrainEncoderCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${sys:attendant.root}/../shared/data",
            description = "The public sets, laid out as training/README.md says.")
    private Path data;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "${sys:attendant.root}/sidecar/src/main/resources/weights/understanding.onnx",
            description = "Where the branch goes.")
    private Path out;

    @Option(names = "--layers", paramLabel = "N", defaultValue = "2", description = "How many upper layers to tune.")
    private int layers;

    @Option(
            names = "--share",
            paramLabel = "X",
            defaultValue = "1",
            description = "The share of all passes over the data that is made; a small one is a trial.")
    private double share;

    @Option(names = "--rate", paramLabel = "X", defaultValue = "2e-4", description = "Highest rate of the layers.")
    private double rate;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "1", description = "Cores to use.")
    private int threads;

    @Option(
            names = "--without",
            paramLabel = "TASK",
            split = ",",
            description = "Tasks to leave out, to see what the branch does for data it has not met.")
    private List<String> without = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Tensors.prepare(threads);
        BaseGraph base = new BaseGraph(EncoderFiles.weights(), layers);
        try (HuggingFaceTokenizer tokenizer = EncoderFiles.tokenizer();
                Trunk trunk = new Trunk(base.trunk(), tokenizer, threads);
                Tuner tuner = new Tuner(trunk, base.upperLayers(), pace(), new ProgressLines(spec))) {
            List<LayerWeights> tuned = tuner.tuned(tasks());
            Files.write(out, Branch.bytes(base, tuned));
        }
        return 0;
    }

    static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        String message = failure instanceof NoSuchFileException missing
                ? missing.getFile() + " is missing; training/README.md says where it comes from"
                : String.valueOf(failure.getMessage());
        command.getErr().println(command.getColorScheme().errorText(message));
        return 1;
    }

    private Pace pace() {
        return new Pace(rate, 10 * rate, 0.1f, 32);
    }

    private List<Task> tasks() throws IOException {
        return new Lessons(data)
                .all().stream()
                        .filter(task -> !without.contains(task.name()))
                        .map(task -> new Task(task.name(), task.labels(), task.examples(), share * task.passes()))
                        .toList();
    }
}
