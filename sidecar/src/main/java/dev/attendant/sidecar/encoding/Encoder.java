package dev.attendant.sidecar.encoding;

import java.util.List;

/** Turns text into vectors whose cosine tells how near two texts are in meaning. */
public interface Encoder {

    /** Names the weights, so that vectors of another encoder are never compared with these. */
    String name();

    /** Names the weights behind {@link Reading#features}: a classifier knows only the features it was trained on. */
    default String featuresName() {
        return name();
    }

    int dimensions();

    /** What single words mean to it; {@link WordVectors#NONE} where it cannot tell. */
    default WordVectors words() {
        return WordVectors.NONE;
    }

    /**
     * Encodes texts together, which is faster than one by one.
     *
     * @return one embedding for each text, in order; texts beyond the encoder's reach are cut at their end
     */
    List<Embedding> encode(List<String> texts);

    default Embedding encode(String text) {
        return encode(List.of(text)).getFirst();
    }

    /**
     * Reads messages together: one pass gives what retrieval compares and what classifiers are trained on.
     *
     * @return one reading for each text, in order; texts beyond the encoder's reach are cut at their end
     */
    default List<Reading> read(List<String> texts) {
        return encode(texts).stream().map(Reading::of).toList();
    }

    default Reading read(String text) {
        return read(List.of(text)).getFirst();
    }

    /** What retrieval compares of questions, in order. */
    default List<QueryEmbedding> encodeQueries(List<String> questions) {
        return read(questions).stream().map(Reading::query).toList();
    }

    default QueryEmbedding encodeQuery(String question) {
        return encodeQueries(List.of(question)).getFirst();
    }

    /**
     * Encodes passages and parts of them in one pass; a part's embedding knows the text around it. Both are compared
     * with {@link QueryEmbedding#answer}.
     *
     * @return for each text, in order, its embedding and those of its parts
     */
    List<Encoded> encodeParts(List<Parted> texts);

    /**
     * A text with the parts that are wanted.
     *
     * @param starts where each part begins, in UTF-16 code units
     * @param ends where each part ends
     */
    record Parted(String text, List<Integer> starts, List<Integer> ends) {
        public Parted {
            starts = List.copyOf(starts);
            ends = List.copyOf(ends);
        }
    }

    /** A text's embedding and those of its parts, in order. */
    record Encoded(Embedding whole, List<Embedding> parts) {
        public Encoded {
            parts = List.copyOf(parts);
        }
    }
}
