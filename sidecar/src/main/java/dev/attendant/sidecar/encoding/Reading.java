package dev.attendant.sidecar.encoding;

/**
 * A message as one pass of the encoder reads it.
 *
 * @param meaning what retrieval and caches compare with passages and other questions
 * @param features what classifiers see; another vector where the encoder has been tuned for them
 */
public record Reading(Embedding meaning, Embedding features) {

    /** A reading by an encoder that has one vector for both uses. */
    static Reading of(Embedding embedding) {
        return new Reading(embedding, embedding);
    }
}
