package dev.attendant.training.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The tasks of the shipped branch. Every set may be learned from by what is passed on; NOTICE names its authors.
 *
 * <p>The passes weigh size against use: intents decide most turns, GoEmotions is as large as all the others together.
 */
public final class Lessons {

    private final Path sets;
    private final Path utterances;

    /**
     * @param sets the folder of public sets
     * @param utterances the folder of the project's own texts
     */
    public Lessons(Path sets, Path utterances) {
        this.sets = sets;
        this.utterances = utterances;
    }

    /** @throws IOException naming the file that cannot be read */
    public List<Task> all() throws IOException {
        return List.of(
                clinc150(),
                publicIntents("banking77", 4),
                publicIntents("bitext", 0.5),
                GoEmotions.task(sets.resolve("emotion/goemotions"), 1),
                customerService(),
                emotions());
    }

    private Task clinc150() throws IOException {
        Path folder = sets.resolve("intents/clinc150");
        return new LabelledLines("clinc150")
                .add(folder.resolve("train.tsv"))
                .add(folder.resolve("oostrain.tsv"))
                .task(4);
    }

    private Task publicIntents(String name, double passes) throws IOException {
        return new LabelledLines(name)
                .add(sets.resolve("intents/%s/train.tsv".formatted(name)))
                .task(passes);
    }

    private Task customerService() throws IOException {
        return new LabelledLines("customer service")
                .add(utterances.resolve("intents.tsv"))
                .addAll(utterances.resolve("out-of-scope.tsv"), "out_of_scope")
                .addAll(utterances.resolve("unclear.tsv"), "unclear")
                .task(4);
    }

    private Task emotions() throws IOException {
        return new LabelledLines("emotions")
                .add(utterances.resolve("emotions.tsv"))
                .task(4);
    }
}
