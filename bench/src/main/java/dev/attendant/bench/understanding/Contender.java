package dev.attendant.bench.understanding;

import dev.attendant.sidecar.classification.LabelledText;
import java.io.IOException;
import java.util.List;

/** One way to learn intents from examples and to tell them apart. */
interface Contender {

    /** What a reader knows it by, with its version. */
    String name();

    /**
     * Learns from {@code train}, then classifies each of {@code test} by itself.
     *
     * @throws IOException where it cannot be run here; the message says why
     */
    Trial run(List<LabelledText> train, List<LabelledText> test) throws IOException, InterruptedException;
}
