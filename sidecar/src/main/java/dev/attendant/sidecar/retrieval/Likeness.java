package dev.attendant.sidecar.retrieval;

/**
 * How like a question a passage is, beyond the words that they share and the nearness of their meanings.
 *
 * @param words the mean over the question's words of the likeness to the nearest word of the passage or its title
 * @param weakest that likeness of the question's word that is the least like any
 * @param topic how far the question and the title of the passage's document are about the same
 * @param answers log-odds that the passage answers, as one judges who reads it together with the question; 0 where it
 *     was not read
 */
public record Likeness(double words, double weakest, double topic, double answers) {

    /** Of what was not compared. */
    public static final Likeness NONE = new Likeness(0, 0, 0, 0);

    /** Of what was not read yet. */
    Likeness(double words, double weakest, double topic) {
        this(words, weakest, topic, 0);
    }

    Likeness read(double logOdds) {
        return new Likeness(words, weakest, topic, logOdds);
    }
}
