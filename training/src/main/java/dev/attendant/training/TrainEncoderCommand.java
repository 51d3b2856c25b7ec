package dev.attendant.training;

import dev.attendant.training.data.Lessons;
import dev.attendant.training.data.Task;
import dev.attendant.training.graph.Branch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tunes copies of the encoder's upper layers for classifiers and writes them as a branch. */
@Command(
        name = "train-encoder",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Tunes the branch of the encoder that classifiers read. Progress goes to standard error.")
final class TrainEncoderCommand implements Callable<Integer> {

    /** A message's first words tell what it is about, and long batches are slow to learn. */
    private static final int LONGEST = 64;

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

    @Option(
            names = "--without",
            paramLabel = "TASK",
            split = ",",
            description = "Tasks to leave out, to see what the branch does for data it has not met.")
    private List<String> without = List.of();

    @Mixin
    private Tuning tuning = new Tuning(2, 2e-4);

    @Override
    public Integer call() throws IOException {
        List<Task> tasks = new Lessons(data)
                .all().stream().filter(task -> !without.contains(task.name())).toList();
        Tuning.Learned learned = tuning.learn(tasks, LONGEST, Optional.empty());
        Files.write(out, Branch.bytes(learned.base(), learned.layers()));
        return 0;
    }
}
