package dev.attendant.sidecar.classification;

/** What both lanes make of one text: a score for each label, in the order of the labels. */
public final class LaneScores {

    private final double[] ngrams;
    private final double[] dense;

    LaneScores(double[] ngrams, double[] dense) {
        this.ngrams = ngrams;
        this.dense = dense;
    }

    /** Scores of the fast lane. */
    double[] ngrams() {
        return ngrams;
    }

    /** Scores of the lane over the encoder's features. */
    double[] dense() {
        return dense;
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
