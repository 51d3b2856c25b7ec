package dev.attendant.sidecar.encoding;

/**
 * A message as one pass of the encoder reads it.
 *
 * @param query what retrieval compares with titles and passages
 * @param features what classifiers see; another vector where the encoder has been tuned for them
 */
public record Reading(QueryEmbedding query, Embedding features) {

    /** A reading by an encoder that has one vector for all uses. */
    static Reading of(Embedding embedding) {
        return new Reading(QueryEmbedding.of(embedding), embedding);
    }

    /** What caches compare with other questions. */
    public Embedding meaning() {
        return query.meaning();
    }
}
