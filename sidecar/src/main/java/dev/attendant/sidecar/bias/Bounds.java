package dev.attendant.sidecar.bias;

/**
 * How much may change of what is made of messages when a swap changes their wording.
 *
 * @param routing the share of messages that may take another route
 * @param label the share of messages that may get another intent, and that may get another sentiment
 * @param score the mean change of a probability, and the difference between groups in one
 */
record Bounds(double routing, double label, double score) {

    /**
     * Who writes, or is written about, must not matter. It is more than 0 because a probability that lies at a
     * threshold is tipped by any other word.
     */
    static final Bounds STRICT = new Bounds(0.01, 0.02, 0.02);

    /**
     * The very words that tell what is wanted are written differently, and some of them will not be known. Above one
     * message in ten, those who write so would be served noticeably worse.
     */
    static final Bounds WIDE = new Bounds(0.05, 0.10, 0.05);
}
