package dev.attendant.training;

import dev.attendant.training.data.ReadingLesson;
import dev.attendant.training.data.Task;
import dev.attendant.training.graph.Branch;
import dev.attendant.training.graph.LogOdds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tunes copies of the encoder's upper layers to tell whether a passage answers a question. */
@Command(
        name = "train-reader",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Tunes the branch of the encoder that reads a question together with a passage. Progress goes to"
                + " standard error.")
final class TrainReaderCommand implements Callable<Integer> {

    private static final int LONGEST = 160;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "${sys:attendant.root}/sidecar/src/main/resources/weights/reading.onnx",
            description = "Where the branch goes.")
    private Path out;

    @Mixin
    private PassageOptions passages;

    @Mixin
    private Tuning tuning = new Tuning(4, 7e-5);

    @Override
    public Integer call() throws IOException {
        Task task = ReadingLesson.of(passages.folder(), passages.passes(), PassageOptions.SEED);
        Tuning.Learned learned = tuning.learn(List.of(task), LONGEST, Optional.of(task.name()));
        LogOdds head = learned.head().orElseThrow();
        Files.write(out, Branch.bytes(learned.base(), learned.layers(), head));
        return 0;
    }
}
