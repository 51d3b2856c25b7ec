package dev.attendant.sidecar.classification;

import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.Reading;
import java.util.List;
import java.util.stream.IntStream;

/** An example with what the encoder reads in it. */
public record ReadText(String text, String label, Reading reading) {

    private static final int TOGETHER = 256;

    /** What no classifier has been tuned on. */
    public Embedding meaning() {
        return reading.meaning();
    }

    /** What classifiers see. */
    public Embedding features() {
        return reading.features();
    }

    /** Reads examples together, on all cores. */
    public static List<ReadText> read(List<LabelledText> examples, Encoder encoder) {
        return IntStream.range(0, (examples.size() + TOGETHER - 1) / TOGETHER)
                .parallel()
                .mapToObj(part -> examples.subList(part * TOGETHER, Math.min(examples.size(), (part + 1) * TOGETHER)))
                .flatMap(part -> readPart(part, encoder).stream())
                .toList();
    }

    private static List<ReadText> readPart(List<LabelledText> examples, Encoder encoder) {
        List<Reading> readings =
                encoder.read(examples.stream().map(LabelledText::text).toList());
        return IntStream.range(0, examples.size())
                .mapToObj(i ->
                        new ReadText(examples.get(i).text(), examples.get(i).label(), readings.get(i)))
                .toList();
    }
}
