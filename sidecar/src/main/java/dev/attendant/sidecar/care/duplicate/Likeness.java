package dev.attendant.sidecar.care.duplicate;

/**
 * How much two texts have in common.
 *
 * @param shared runs of words in both
 * @param either runs of words in one of them or both
 * @param smaller runs of words in the shorter text
 */
record Likeness(int shared, int either, int smaller) {

    static Likeness of(int shared, int left, int right) {
        return new Likeness(shared, left + right - shared, Math.min(left, right));
    }

    /** Jaccard's index, between 0 and 1. */
    double share() {
        return (double) shared / either;
    }

    /** How much of the shorter text is in the longer, between 0 and 1. */
    double contained() {
        return (double) shared / smaller;
    }
}
