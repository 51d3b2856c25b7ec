package dev.attendant.sidecar.retrieval;

/**
 * How like a question a passage is, beyond the words that they share and the nearness of their meanings.
 *
 * @param words the mean over the question's words of the likeness to the nearest word of the passage or its title
 * @param weakest that likeness of the question's word that is the least like any
 * @param topic how far the question and the title of the passage's document are about the same
 */
public record Likeness(double words, double weakest, double topic) {

    /** Of what was not compared. */
    public static final Likeness NONE = new Likeness(0, 0, 0);
}
