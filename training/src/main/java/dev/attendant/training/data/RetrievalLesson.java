package dev.attendant.training.data;

import dev.attendant.sidecar.insight.sets.ReadingFile;
import dev.attendant.sidecar.insight.sets.ReadingFile.Asked;
import dev.attendant.sidecar.insight.sets.ReadingFile.Passage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Teaches what answers a question, beside what does not: the same passage without its answer, or another section. */
public final class RetrievalLesson {

    private static final int SHORTEST = 25;

    private static final int LONGEST = 60;
    private static final double BESIDE = 0.5;

    private final Stretches stretches;
    private final List<Pair> pairs = new ArrayList<>();

    private RetrievalLesson(long seed) {
        this.stretches = new Stretches(seed, SHORTEST, LONGEST);
    }

    /**
     * The pairs of all files of a folder, for each question that has an answer.
     *
     * @param passes how often each question is met, each time with other stretches
     * @throws IOException where a file cannot be read
     */
    public static List<Pair> of(Path folder, int passes, long seed) throws IOException {
        RetrievalLesson lesson = new RetrievalLesson(seed);
        List<List<Passage>> files = ReadingFile.readAll(folder);
        for (int pass = 0; pass < passes; pass++) {
            files.forEach(file ->
                    file.forEach(passage -> passage.questions().forEach(asked -> lesson.add(asked, passage, file))));
        }
        return lesson.pairs;
    }

    /** A question of a document of a single passage that is all answer has nothing to be told from. */
    private void add(Asked asked, Passage passage, List<Passage> file) {
        if (asked.answers().isEmpty()) {
            return;
        }
        String question = stretches.written(asked.text());
        Stretch right = stretches.answering(passage, asked);
        Optional<Stretch> beside = stretches.by(BESIDE) ? stretches.beside(passage, asked) : Optional.empty();
        beside.or(() -> stretches.elsewhere(question, passage, file))
                .ifPresent(wrong -> pairs.add(new Pair(question, right, wrong)));
    }
}
