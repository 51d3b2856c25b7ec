package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where turns are kept from acceptance to reply.
 *
 * <p>Each conversation has one lane: its turns are claimed one at a time, in the order of acceptance, by the worker
 * that holds the lane's lease. A worker that died loses the lane when its lease ends, and another goes on.
 */
public interface TurnStore {

    /** Most messages of one conversation that may wait. */
    int LANE_LIMIT = 256;

    /** Keeps a message durably, or says why not; writes nothing in every case but {@link Acceptance.Accepted}. */
    Acceptance accept(TurnRequest request);

    /**
     * Claims the oldest unfinished turn of a conversation for {@code worker} until {@code lease} ends.
     *
     * @param now the time by which a former lease is judged
     * @return the claim, or empty where nothing waits (the lane is then free) or another worker's lease still holds
     */
    Optional<Claim> claimNext(TenantId tenant, ConversationId conversation, String worker, Instant now, Instant lease);

    /**
     * Writes everything of a finished turn in one transaction: its events, the turn with its trace, evidence, the audit
     * entry and the outbox message; the request is then finished and its lane released.
     *
     * @return {@link Recorded#LOST}, with nothing written, where the claim was lost in the meantime
     */
    Recorded record(FinishedTurn turn);

    Optional<FinishedTurn> find(TenantId tenant, TurnId turn);

    /** Whether this turn was accepted and is not finished yet. */
    boolean isWaiting(TenantId tenant, TurnId turn);

    /** Conversations of all tenants with an unfinished turn whose lane no live lease holds, oldest first. */
    List<Lane> abandoned(Instant now, int limit);

    /** How a finished turn was written, and whether its lane has more to do. */
    enum Recorded {
        /** It was not. */
        LOST,
        /** Nothing else waited in the lane. */
        LAST,
        /** Another turn of the lane waits. */
        MORE
    }

    /** One conversation's lane. */
    record Lane(TenantId tenant, ConversationId conversation) {}
}
