package dev.attendant.sidecar.classification;

import java.util.List;

/** The two ways of looking at a text, trained on the same examples. */
record Lanes(NgramLane ngrams, DenseLane dense) {

    private static final int FEW = 4_000;
    private static final int MANY = 30_000;
    private static final int NGRAM_ROUNDS = 15;
    private static final double NGRAM_STEP = 0.3;
    private static final int DENSE_ROUNDS = 10;
    private static final double DENSE_DECAY = 2e-6;

    static Lanes fit(List<ReadText> examples, List<String> labels, double balance) {
        Gold gold = Gold.of(examples, labels, balance);
        int buckets = buckets(examples.size());
        int[][] texts =
                examples.stream().map(each -> Ngrams.of(each.text(), buckets)).toArray(int[][]::new);
        return new Lanes(
                new NgramTrainer(buckets, NGRAM_ROUNDS, NGRAM_STEP).fit(texts, gold),
                new DenseTrainer(DENSE_ROUNDS, DENSE_DECAY)
                        .fit(examples.stream().map(ReadText::features).toList(), gold));
    }

    /** Few examples have few n-grams, and need not fill a large file. */
    private static int buckets(int examples) {
        int most = NgramTrainer.MOST_BUCKETS;
        return examples < FEW ? most / 4 : examples < MANY ? most / 2 : most;
    }

    LaneScores scores(ReadText example) {
        return LaneScores.of(example.text(), example.features(), ngrams, dense);
    }
}
