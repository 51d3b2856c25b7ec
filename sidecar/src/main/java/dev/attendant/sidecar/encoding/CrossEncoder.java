package dev.attendant.sidecar.encoding;

/** Reads a question together with a passage, which tells more than holding their embeddings side by side. */
@FunctionalInterface
public interface CrossEncoder {

    /** Has not learned to read: of any passage it cannot tell. */
    CrossEncoder NONE = (question, passage) -> 0;

    /**
     * How likely a passage answers a question.
     *
     * @param passage its path, a colon and its text; what is beyond the encoder's reach is not read
     * @return log-odds: 0 where it cannot tell, and more the likelier it answers
     */
    double logOdds(String question, String passage);
}
