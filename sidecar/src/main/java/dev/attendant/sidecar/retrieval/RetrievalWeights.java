package dev.attendant.sidecar.retrieval;

/**
 * How the signals of a retrieval are weighed.
 *
 * @param dense share of meaning in the fused score, the rest is words; between 0 and 1
 * @param sentence weight of the best sentence's score when reordering
 * @param overlap weight of shared words within a sentence's score
 * @param title weight of words shared with title and headings within a sentence's score
 * @param headline weight of a title's or heading's cosine where it is taken for the best sentence
 * @param titled weight of that cosine by itself
 * @param coverage weight of words shared with title, headings and text together
 * @param neighbours weight of other passages of the same document that were found too
 * @param meaning weight of the passage's own cosine, unscaled
 * @param likeness weight of how near each word of the question comes to one of the passage
 * @param topic weight of how far question and title are about the same
 * @param focus what a document gains by having been the conversation's before
 * @param reranked how many of the fused best are reordered
 * @param compared how many of these are compared by words and topics
 */
public record RetrievalWeights(
        double dense,
        double sentence,
        double overlap,
        double title,
        double headline,
        double titled,
        double coverage,
        double neighbours,
        double meaning,
        double likeness,
        double topic,
        double focus,
        int reranked,
        int compared) {

    /** Chosen by grid search on public question sets; {@code docs/adr} says how. */
    public static final RetrievalWeights DEFAULT =
            new RetrievalWeights(0.8, 2.6, 0.65, 0.1, 0.7, 0.45, 0.3, 0.2, 1, 1.8, 0.6, 6, 100, 20);
}
