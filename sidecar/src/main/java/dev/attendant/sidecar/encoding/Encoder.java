package dev.attendant.sidecar.encoding;

import java.util.List;

/** Turns text into vectors whose cosine tells how near two texts are in meaning. */
public interface Encoder {

    /** Names the weights, so that vectors of another encoder are never compared with these. */
    String name();

    int dimensions();

    /**
     * Encodes texts together, which is faster than one by one.
     *
     * @return one embedding for each text, in order; texts beyond the encoder's reach are cut at their end
     */
    List<Embedding> encode(List<String> texts);

    default Embedding encode(String text) {
        return encode(List.of(text)).getFirst();
    }
}
