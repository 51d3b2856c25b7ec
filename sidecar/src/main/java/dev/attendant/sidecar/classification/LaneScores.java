package dev.attendant.sidecar.classification;

import dev.attendant.sidecar.encoding.Embedding;

/** What both lanes make of one text: a score for each label, in the order of the labels. */
final class LaneScores {

    private final double[] ngrams;
    private final double[] dense;
    private final double known;

    private LaneScores(double[] ngrams, double[] dense, double known) {
        this.ngrams = ngrams;
        this.dense = dense;
        this.known = known;
    }

    static LaneScores of(String text, Embedding features, NgramLane ngrams, DenseLane dense) {
        int[] buckets = ngrams.buckets(text);
        return new LaneScores(ngrams.scores(buckets), dense.scores(features), ngrams.known(buckets));
    }

    /** Scores of the fast lane. */
    double[] ngrams() {
        return ngrams;
    }

    /** Scores of the lane over the encoder's features. */
    double[] dense() {
        return dense;
    }

    /** Which share of the text's n-grams occurred in training, between 0 and 1. */
    double known() {
        return known;
    }

    /** Probabilities of the labels by the sum of the scores, each lane's multiplied by a factor. */
    double[] mixed(double ngramFactor, double denseFactor) {
        double[] sums = new double[ngrams.length];
        for (int label = 0; label < sums.length; label++) {
            sums[label] = ngramFactor * ngrams[label] + denseFactor * dense[label];
        }
        return Softmax.of(sums);
    }
}
