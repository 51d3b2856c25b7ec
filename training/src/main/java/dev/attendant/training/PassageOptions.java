package dev.attendant.training;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Options of what is learned from passages with questions. */
final class PassageOptions {

    static final long SEED = 20_261_127;

    @Option(
            names = "--passages",
            paramLabel = "DIR",
            defaultValue = "${sys:attendant.root}/sidecar/training/reading",
            description = "Passages with questions, as sidecar/training/README.md describes them.")
    private Path folder;

    @Option(
            names = "--passes",
            paramLabel = "N",
            defaultValue = "2",
            description = "How often each question is met, each time with other stretches of text.")
    private int passes;

    Path folder() {
        return folder;
    }

    int passes() {
        return passes;
    }
}
