package dev.attendant.training.data;

import dev.attendant.sidecar.insight.sets.ReadingFile;
import dev.attendant.sidecar.insight.sets.ReadingFile.Asked;
import dev.attendant.sidecar.insight.sets.ReadingFile.Passage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Teaches whether a passage answers a question. Each question is read beside stretches of passages as retrieval finds
 * them: one that answers it, sentences around that which do not, another section of the same document.
 */
public final class ReadingLesson {

    /** The labels: a passage does not answer, or does. */
    public static final List<String> LABELS = List.of("no", "yes");

    /** In words; little more is read of a passage than of one of these, since reading takes time by the word. */
    private static final int SHORTEST = 20;

    private static final int LONGEST = 45;
    private static final int NO = 0;
    private static final int YES = 1;
    private static final double BESIDE = 0.6;
    private static final double ELSEWHERE = 0.8;
    private static final double UNANSWERED_ELSEWHERE = 0.4;

    private final Stretches stretches;
    private final List<Example> examples = new ArrayList<>();

    private ReadingLesson(long seed) {
        this.stretches = new Stretches(seed, SHORTEST, LONGEST);
    }

    /**
     * The task of all files of a folder.
     *
     * @param passes how often each question is met, each time beside other stretches
     * @throws IOException where a file cannot be read
     */
    public static Task of(Path folder, int passes, long seed) throws IOException {
        ReadingLesson lesson = new ReadingLesson(seed);
        List<List<Passage>> files = ReadingFile.readAll(folder);
        for (int pass = 0; pass < passes; pass++) {
            files.forEach(file ->
                    file.forEach(passage -> passage.questions().forEach(asked -> lesson.add(asked, passage, file))));
        }
        return new Task("reading", LABELS, lesson.examples, 1);
    }

    private void add(Asked asked, Passage passage, List<Passage> file) {
        String question = stretches.written(asked.text());
        if (asked.answers().isEmpty()) {
            add(question, stretches.anywhere(passage), NO);
        } else {
            add(question, stretches.answering(passage, asked), YES);
            if (stretches.by(BESIDE)) {
                stretches.beside(passage, asked).ifPresent(stretch -> add(question, stretch, NO));
            }
        }
        if (stretches.by(asked.answers().isEmpty() ? UNANSWERED_ELSEWHERE : ELSEWHERE)) {
            stretches.elsewhere(question, passage, file).ifPresent(stretch -> add(question, stretch, NO));
        }
    }

    private void add(String question, Stretch stretch, int label) {
        examples.add(new Example(question, Optional.of(stretch.text()), List.of(label)));
    }
}
