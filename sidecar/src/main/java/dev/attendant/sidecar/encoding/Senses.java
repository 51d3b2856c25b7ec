package dev.attendant.sidecar.encoding;

/**
 * What is known of an encoder's meanings beyond how near they are to one another.
 *
 * @param words what single words mean to it
 * @param topics what its meanings are about
 */
public record Senses(WordVectors words, Topics topics) {

    /** Nothing is known. */
    public static final Senses NONE = new Senses(WordVectors.NONE, Topics.NONE);
}
