package dev.attendant.training;

import dev.attendant.training.data.RetrievalLesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tunes copies of the encoder's upper layers to bring questions near to what answers them. */
@Command(
        name = "train-retriever",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Tunes the branch of the encoder by which passages and sentences are found. Progress goes to"
                + " standard error.")
final class TrainRetrieverCommand implements Callable<Integer> {

    private static final int LONGEST = 128;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "${sys:attendant.root}/sidecar/src/main/resources/weights/retrieval.onnx",
            description = "Where the branch goes.")
    private Path out;

    @Mixin
    private PassageOptions passages;

    @Option(
            names = "--way",
            paramLabel = "X",
            defaultValue = "0.5",
            description =
                    "How far to go from the encoder's weights to those that were learned. Halfway, much of what was"
                            + " learned is kept and little of what was known is lost (Wortsman et al., 2022).")
    private double way;

    @Mixin
    private Tuning tuning = new Tuning(2, 2e-4);

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!(way >= 0 && way <= 1)) {
            throw new ParameterException(spec.commandLine(), "--way must be between 0 and 1, not " + way);
        }
        Files.write(
                out,
                tuning.bring(
                        RetrievalLesson.of(passages.folder(), passages.passes(), PassageOptions.SEED), LONGEST, way));
        return 0;
    }
}
