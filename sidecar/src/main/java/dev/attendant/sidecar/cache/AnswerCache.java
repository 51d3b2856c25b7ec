package dev.attendant.sidecar.cache;

import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.retrieval.Passage;
import dev.attendant.sidecar.tenant.TenantId;
import java.util.Optional;

/** Where answers are kept for a while. Safe for use by many threads; what is kept may be forgotten at any time. */
public interface AnswerCache {

    /** From this cosine on two questions of the same best passage ask the same. */
    double SAME_MEANING = 0.93;

    /** The answer to the same words, case, white space and closing marks aside. */
    Optional<KeptAnswer> exact(Circumstances circumstances, String message);

    /**
     * The answer to a question of nearly the same meaning ({@value #SAME_MEANING}) for which the same passage was found
     * first; meaning alone would not do, as questions about one product are all alike.
     */
    Optional<KeptAnswer> similar(Circumstances circumstances, Embedding meaning, Passage.Key best);

    /** Keeps an answer for the same words. */
    void keep(Circumstances circumstances, String message, KeptAnswer answer);

    /** Keeps an answer for the same meaning. */
    void keep(Circumstances circumstances, Embedding meaning, Passage.Key best, KeptAnswer answer);

    /** Forgets what a tenant's customers asked, with the answers. */
    void forget(TenantId tenant);
}
