package dev.attendant.sidecar.grounding.signal;

/**
 * The word of the evidence that is likest to a word of the sentence.
 *
 * @param statement which of the statements has it; -1 where none is like it
 * @param word its place among that statement's words
 * @param strength how alike they are, between 0 and 1
 */
record Match(int statement, int word, double strength) {

    static final Match NONE = new Match(-1, -1, 0);

    /** From here on two words count as one. */
    static final double GOOD = 0.6;

    boolean isGood() {
        return strength >= GOOD;
    }
}
