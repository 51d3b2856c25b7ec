package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.generation.Evidence;
import java.util.List;

/**
 * Shows the sentences of an answer to customers who watch its conversation, while the answer is still being written.
 */
@FunctionalInterface
public interface SentenceSink {

    /** Nobody watches. */
    SentenceSink NONE = (request, text, evidence) -> false;

    /**
     * Shows a sentence with what parts it from the one before.
     *
     * @param evidence with places in the answer as a whole
     * @return whether anybody was shown it
     */
    boolean show(TurnRequest request, String text, List<Evidence> evidence);
}
