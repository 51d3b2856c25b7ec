package dev.attendant.sidecar.http;

import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.turn.Acceptance;
import dev.attendant.sidecar.turn.Claim;
import dev.attendant.sidecar.turn.FinishedTurn;
import dev.attendant.sidecar.turn.InMemoryTurns;
import dev.attendant.sidecar.turn.TurnRequest;
import dev.attendant.sidecar.turn.TurnStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Turns in memory; the message {@code full} finds its conversation full, {@code later} is never claimed. */
final class ScriptedTurns implements TurnStore {

    private final TurnStore turns;

    ScriptedTurns(InMemoryTurns turns) {
        this.turns = turns;
    }

    @Override
    public Acceptance accept(TurnRequest request) {
        return request.message().equals("full") ? new Acceptance.ConversationFull(LANE_LIMIT) : turns.accept(request);
    }

    @Override
    public Optional<Claim> claimNext(
            TenantId tenant, ConversationId conversation, String worker, Instant now, Instant lease) {
        return turns.claimNext(tenant, conversation, worker, now, lease)
                .filter(claim -> !claim.request().message().equals("later"));
    }

    @Override
    public Recorded record(FinishedTurn turn) {
        return turns.record(turn);
    }

    @Override
    public Optional<FinishedTurn> find(TenantId tenant, TurnId turn) {
        return turns.find(tenant, turn);
    }

    @Override
    public boolean isWaiting(TenantId tenant, TurnId turn) {
        return turns.isWaiting(tenant, turn);
    }

    @Override
    public List<Lane> abandoned(Instant now, int limit) {
        return turns.abandoned(now, limit);
    }
}
