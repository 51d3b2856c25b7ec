package dev.attendant.sidecar.replay;

import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.turn.LateAnswer;
import dev.attendant.sidecar.turn.LateStore;
import java.util.Optional;

/** What comes late in a replay is for nobody. */
record NothingLate() implements LateStore {

    @Override
    public Kept keep(LateAnswer answer) {
        return Kept.KNOWN;
    }

    @Override
    public Optional<LateAnswer> find(TenantId tenant, TurnId turn) {
        return Optional.empty();
    }
}
