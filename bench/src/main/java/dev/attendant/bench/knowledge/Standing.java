package dev.attendant.bench.knowledge;

import dev.attendant.sidecar.insight.sets.Question;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How one contender did on one set. A ranked item is a piece that overlaps the gold span where there is one, else a
 * document at the rank of its best piece.
 *
 * @param passages pieces that the documents were cut into
 * @param n questions
 * @param ingestSeconds wall clock, encoding included, on all cores
 * @param heapBytesPerPassage what the Java heap holds more than before, after the questions
 */
record Standing(
        String contender,
        String set,
        int passages,
        int n,
        double recallAt1,
        double recallAt5,
        double mrrAt10,
        double p50Millis,
        double p99Millis,
        double ingestSeconds,
        long heapBytesPerPassage) {

    private static final int DEEPEST = 10;
    private static final int WANTED = 60;

    static Standing of(Contender contender, QuestionSet set) {
        long before = Heap.used();
        long started = System.nanoTime();
        try (Base base = contender.ingest(set.documents())) {
            double seconds = (System.nanoTime() - started) / 1e9;
            Times times = new Times();
            List<Integer> ranks = new ArrayList<>();
            base.search(set.questions().getFirst().text(), WANTED);
            for (Question question : set.questions()) {
                List<Found> found =
                        times.of(() -> base.search(question.text(), WANTED)).get();
                ranks.add(rank(question, found));
            }
            long heap = Math.max(0, Heap.used() - before);
            int passages = base.passages();
            return new Standing(
                    contender.name(),
                    set.name(),
                    passages,
                    ranks.size(),
                    share(ranks, 1),
                    share(ranks, 5),
                    ranks.stream().mapToDouble(rank -> 1.0 / rank).average().orElse(0),
                    times.millis(50),
                    times.millis(99),
                    seconds,
                    heap / passages);
        }
    }

    private static double share(List<Integer> ranks, int depth) {
        return (double) ranks.stream().filter(rank -> rank <= depth).count() / ranks.size();
    }

    /** The rank of the first item that answers, from 1; beyond any where none of the first does. */
    private static int rank(Question question, List<Found> found) {
        boolean spans = question.gold().getFirst().span().isPresent();
        Set<String> documents = new HashSet<>();
        int rank = 0;
        for (Found each : found) {
            if (spans || documents.add(each.document())) {
                rank++;
                if (rank > DEEPEST) {
                    return Integer.MAX_VALUE;
                }
                if (each.answers(question)) {
                    return rank;
                }
            }
        }
        return Integer.MAX_VALUE;
    }
}
