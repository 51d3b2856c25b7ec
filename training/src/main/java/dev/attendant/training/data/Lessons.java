package dev.attendant.training.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The tasks of the shipped branch, each a public set whose licence lets what was learned from it be passed on.
 *
 * <p>The project's own texts are not among them: the classifiers that learn from those are cross-validated, and
 * features that had seen the labels would flatter them. The passes weigh size against use: intents decide most turns,
 * and GoEmotions is larger than all the others together.
 */
public final class Lessons {

    private final Path sets;

    /** @param sets the folder of public sets */
    public Lessons(Path sets) {
        this.sets = sets;
    }

    /** @throws IOException naming the file that cannot be read */
    public List<Task> all() throws IOException {
        return List.of(
                intents("clinc150", 2.5, "train.tsv", "oostrain.tsv"),
                intents("banking77", 3, "train.tsv"),
                intents("bitext", 0.25, "train.tsv"),
                GoEmotions.task(sets.resolve("emotion/goemotions"), 0.8));
    }

    private Task intents(String name, double passes, String... files) throws IOException {
        LabelledLines lines = new LabelledLines(name);
        for (String file : files) {
            lines.add(sets.resolve("intents").resolve(name).resolve(file));
        }
        return lines.task(passes);
    }
}
