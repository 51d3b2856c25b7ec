package dev.attendant.sidecar.classification;

/**
 * An example that was not trained on, as lanes trained on others see it.
 *
 * @param label the number of its true label
 */
public record HeldOut(ReadText example, int label, LaneScores scores) {}
