package dev.attendant.sidecar.writing;

import dev.attendant.sidecar.generation.Evidence;
import java.util.List;

/** Hears the sentences of an answer as soon as each is checked. */
public interface SentenceListener {

    /** Hears nothing. */
    SentenceListener NONE = (text, evidence) -> false;

    /**
     * A sentence with what parts it from the one before; put together they are the answer.
     *
     * @param evidence with places in the answer as a whole
     * @return whether a customer was shown it, so that it cannot be taken back
     */
    boolean onSentence(String text, List<Evidence> evidence);
}
