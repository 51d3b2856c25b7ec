package dev.attendant.bench.knowledge;

import dev.attendant.sidecar.insight.sets.QuestionFile;
import dev.attendant.sidecar.retrieval.EncodedPassage;
import java.util.List;

/**
 * How quick and how large one contender is where there are many passages.
 *
 * @param passages how many it holds
 * @param n questions asked, on one thread, each encoded first
 * @param buildSeconds wall clock from encoded passages to an index
 * @param indexBytesPerPassage what the Java heap holds for it after the questions: texts and vectors, the index and its
 *     caches
 */
record Scale(
        String contender,
        int passages,
        int n,
        double p50Millis,
        double p99Millis,
        double buildSeconds,
        long indexBytesPerPassage) {

    private static final int WANTED = 10;

    /**
     * @param empty bytes on the heap before the passages were there
     * @param warmUp questions whose times do not count
     */
    static Scale of(
            Contender contender,
            List<QuestionFile.Entry> documents,
            List<List<EncodedPassage>> encoded,
            long empty,
            List<String> warmUp,
            List<String> questions) {
        int passages = encoded.stream().mapToInt(List::size).sum();
        long started = System.nanoTime();
        try (Base base = contender.hold(documents, encoded)) {
            base.search(warmUp.getFirst(), WANTED);
            double seconds = (System.nanoTime() - started) / 1e9;
            warmUp.forEach(question -> base.search(question, WANTED));
            Times times = new Times();
            questions.forEach(question -> times.of(() -> base.search(question, WANTED)));
            long bytes = (Heap.used() - empty) / passages;
            return new Scale(
                    contender.name(), passages, questions.size(), times.millis(50), times.millis(99), seconds, bytes);
        }
    }
}
