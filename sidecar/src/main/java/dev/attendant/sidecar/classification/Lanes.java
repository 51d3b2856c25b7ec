package dev.attendant.sidecar.classification;

import dev.attendant.sidecar.encoding.Embedding;
import java.util.List;
import java.util.function.Function;

/**
 * The two ways of looking at a text, trained on the same examples.
 *
 * @param sight what the dense lane sees of a text
 */
record Lanes(NgramLane ngrams, DenseLane dense, Function<ReadText, Embedding> sight) {

    private static final int FEW = 4_000;
    private static final int MANY = 30_000;
    private static final int NGRAM_ROUNDS = 15;
    private static final double NGRAM_STEP = 0.3;
    private static final int DENSE_ROUNDS = 10;
    private static final double DENSE_DECAY = 1e-5;

    static Lanes fit(
            List<ReadText> examples, List<String> labels, double balance, Function<ReadText, Embedding> sight) {
        Gold gold = Gold.of(examples, labels, balance);
        int buckets = buckets(examples.size());
        int[][] texts =
                examples.stream().map(each -> Ngrams.of(each.text(), buckets)).toArray(int[][]::new);
        return new Lanes(
                new NgramTrainer(buckets, NGRAM_ROUNDS, NGRAM_STEP).fit(texts, gold),
                new DenseTrainer(DENSE_ROUNDS, DENSE_DECAY)
                        .fit(examples.stream().map(sight).toList(), gold),
                sight);
    }

    /** Few examples have few n-grams, and need not fill a large file. */
    private static int buckets(int examples) {
        int most = NgramTrainer.MOST_BUCKETS;
        return examples < FEW ? most / 4 : examples < MANY ? most / 2 : most;
    }

    LaneScores scores(ReadText example) {
        return LaneScores.of(example.text(), sight.apply(example), ngrams, dense);
    }
}
