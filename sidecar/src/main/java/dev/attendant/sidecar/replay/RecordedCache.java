package dev.attendant.sidecar.replay;

import dev.attendant.sidecar.cache.AnswerCache;
import dev.attendant.sidecar.cache.Circumstances;
import dev.attendant.sidecar.cache.KeptAnswer;
import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.retrieval.Passage;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.turn.Rung;
import java.util.Optional;

/**
 * A cache that holds what it gave then, and keeps nothing.
 *
 * @param rung by which the turn was settled
 * @param kept the answer that was given again, if any was
 */
record RecordedCache(Rung rung, Optional<KeptAnswer> kept) implements AnswerCache {

    @Override
    public Optional<KeptAnswer> exact(Circumstances circumstances, String message) {
        return rung == Rung.EXACT_CACHE ? kept : Optional.empty();
    }

    @Override
    public Optional<KeptAnswer> similar(Circumstances circumstances, Embedding meaning, Passage.Key best) {
        return rung == Rung.SEMANTIC_CACHE ? kept : Optional.empty();
    }

    @Override
    public void keep(Circumstances circumstances, String message, KeptAnswer answer) {
        // What comes of a replay is not for other turns.
    }

    @Override
    public void keep(Circumstances circumstances, Embedding meaning, Passage.Key best, KeptAnswer answer) {
        // What comes of a replay is not for other turns.
    }

    @Override
    public void forget(TenantId tenant) {
        // It keeps nothing.
    }
}
