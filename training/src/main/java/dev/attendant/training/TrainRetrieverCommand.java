package dev.attendant.training;

import dev.attendant.training.data.RetrievalLesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tunes copies of the encoder's upper layers to bring questions near to what answers them. */
@Command(
        name = "train-retriever",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Tunes the branch of the encoder by which passages and sentences are found. Progress goes to"
                + " standard error.")
final class TrainRetrieverCommand implements Callable<Integer> {

    private static final int LONGEST = 128;
    private static final long SEED = 20_261_127;

    @Option(
            names = "--passages",
            paramLabel = "DIR",
            defaultValue = "${sys:attendant.root}/sidecar/training/reading",
            description = "Passages with questions, as sidecar/training/README.md describes them.")
    private Path passages;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "${sys:attendant.root}/sidecar/src/main/resources/weights/retrieval.onnx",
            description = "Where the branch goes.")
    private Path out;

    @Option(
            names = "--passes",
            paramLabel = "N",
            defaultValue = "2",
            description = "How often each question is met, each time with other stretches of text.")
    private int passes;

    @Option(
            names = "--way",
            paramLabel = "X",
            defaultValue = "0.5",
            description =
                    "How far to go from the encoder's weights to those that were learned. Halfway, much of what was"
                            + " learned is kept and little of what was known is lost (Wortsman et al., 2022).")
    private double way;

    @Mixin
    private Tuning tuning;

    @Override
    public Integer call() throws IOException {
        Files.write(out, tuning.bring(RetrievalLesson.of(passages, passes, SEED), LONGEST, way));
        return 0;
    }
}
