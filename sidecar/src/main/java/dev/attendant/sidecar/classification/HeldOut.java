package dev.attendant.sidecar.classification;

/** An example that was not trained on, as lanes trained on others see it. */
public final class HeldOut {

    private final ReadText example;
    private final int label;
    private final LaneScores scores;

    HeldOut(ReadText example, int label, LaneScores scores) {
        this.example = example;
        this.label = label;
        this.scores = scores;
    }

    public ReadText example() {
        return example;
    }

    /** The number of its true label; -1 for an outsider, which has none. */
    int label() {
        return label;
    }

    LaneScores scores() {
        return scores;
    }
}
