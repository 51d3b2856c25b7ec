package dev.attendant.sidecar.feedback;

import dev.attendant.sidecar.tenant.TenantId;
import java.time.Instant;
import java.util.List;

/** Where feedback is kept. It goes when its conversation is erased. */
public interface FeedbackStore {

    /** What keeping came to. */
    enum Kept {
        /** It is kept, now or since an earlier request with the same key. */
        DONE,
        /** The key came before with something else; nothing was kept. */
        KEY_REUSED,
        /** The tenant has no such finished turn; nothing was kept. */
        UNKNOWN_TURN
    }

    /**
     * Keeps feedback once.
     *
     * @throws IllegalArgumentException where the comment holds U+0000
     */
    Kept keep(Feedback feedback);

    /**
     * A tenant's feedback with the turns that it is on; of several on one turn and of one kind, the last alone.
     *
     * @param from the first moment at which it arrived
     * @param until the first moment at which it no longer did
     * @param most wanted
     * @return the newest first
     */
    List<Judged> given(TenantId tenant, Instant from, Instant until, int most);
}
