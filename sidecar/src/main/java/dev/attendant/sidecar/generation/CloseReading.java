package dev.attendant.sidecar.generation;

import dev.attendant.sidecar.encoding.CrossEncoder;
import dev.attendant.sidecar.retrieval.Hit;
import dev.attendant.sidecar.retrieval.Passage;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the first of what was found together with the question. Retrieval holds them against each other by figures that
 * were made apart, which cannot tell a passage that answers from one that speaks of the same things.
 */
public final class CloseReading {

    /** Nothing is read. */
    public static final CloseReading NONE = new CloseReading(CrossEncoder.NONE);

    private final CrossEncoder reader;

    public CloseReading(CrossEncoder reader) {
        this.reader = reader;
    }

    /**
     * The same hits, of which the first says how likely it answers.
     *
     * @param question as it would be asked by itself
     * @param hits best first
     */
    public List<Hit> of(String question, List<Hit> hits) {
        if (hits.isEmpty()) {
            return hits;
        }
        Hit first = hits.getFirst();
        List<Hit> read = new ArrayList<>(hits);
        read.set(0, first.read(reader.logOdds(question, text(first.passage()))));
        return read;
    }

    private static String text(Passage passage) {
        return passage.path() + ": " + Passage.searchable(passage.text());
    }
}
