package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.tenant.TenantId;
import java.util.Optional;

/** Where late answers are kept, one at most for each turn. */
public interface LateStore {

    /** What keeping came to. */
    enum Kept {
        /** It is kept as it is, and one that was {@link LateAnswer.Fate#SENT} is in the conversation. */
        DONE,
        /** Its turn is not recorded yet; nothing was kept. */
        TOO_EARLY,
        /** It was to be sent, but something was said since, or a human has the conversation; nothing was kept. */
        OVERTAKEN,
        /** The turn has one already. */
        KNOWN
    }

    /** Keeps an answer, and in the same transaction adds one that is to be sent to its conversation. */
    Kept keep(LateAnswer answer);

    Optional<LateAnswer> find(TenantId tenant, TurnId turn);
}
