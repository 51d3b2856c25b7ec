package dev.attendant.sidecar.encoding;

/**
 * A question as retrieval compares it. What says the same and what answers are different things: "how long is the
 * warranty?" is near to a title "Length of the warranty" by the one, and to "You are covered for two years" by the
 * other.
 *
 * @param meaning near to what says the same, such as titles and other questions
 * @param answer near to what answers it: passages and their sentences
 */
public record QueryEmbedding(Embedding meaning, Embedding answer) {

    /** By an encoder that has one vector for both. */
    public static QueryEmbedding of(Embedding embedding) {
        return new QueryEmbedding(embedding, embedding);
    }

    /** As passages are stored. */
    public QueryEmbedding packed() {
        return new QueryEmbedding(meaning.packed(), answer.packed());
    }

    /** See {@link Embedding#mixed}. */
    public QueryEmbedding mixed(QueryEmbedding other, double share) {
        return new QueryEmbedding(meaning.mixed(other.meaning, share), answer.mixed(other.answer, share));
    }
}
