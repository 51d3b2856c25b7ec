package dev.attendant.sidecar.adapter.postgres;

import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.turn.Acceptance;
import dev.attendant.sidecar.turn.Claim;
import dev.attendant.sidecar.turn.FinishedTurn;
import dev.attendant.sidecar.turn.TurnRequest;
import dev.attendant.sidecar.turn.TurnStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Turns in the tables {@code turn_request} and {@code turn}. A conversation's row is its lane's lock: acceptance,
 * claims and records of one conversation follow one another.
 */
public final class PostgresTurnStore implements TurnStore {

    private final PostgresDatabase database;

    public PostgresTurnStore(PostgresDatabase database) {
        this.database = database;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException where the message or its key holds U+0000
     */
    @Override
    public Acceptance accept(TurnRequest request) {
        StorableText.require("message", request.message());
        StorableText.require("idempotency key", request.idempotencyKey());
        return database.inTenant(request.tenant(), handle -> TurnIntake.accept(handle, request));
    }

    @Override
    public Optional<Claim> claimNext(
            TenantId tenant, ConversationId conversation, String worker, Instant now, Instant lease) {
        StorableText.require("worker's name", worker);
        return database.inTenant(
                tenant,
                handle -> lockLane(handle, conversation, worker, now)
                        ? claimOldest(handle, tenant, conversation, worker, lease)
                        : Optional.empty());
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException where any of the turn's text holds U+0000
     */
    @Override
    public Recorded record(FinishedTurn turn) {
        TurnRows.requireStorable(turn);
        return database.inTenant(turn.request().tenant(), handle -> record(handle, turn));
    }

    @Override
    public Optional<FinishedTurn> find(TenantId tenant, TurnId turn) {
        return database.snapshotInTenant(tenant, handle -> TurnRows.find(handle, tenant, turn));
    }

    @Override
    public boolean isWaiting(TenantId tenant, TurnId turn) {
        return database.inTenant(
                tenant,
                handle -> handle.createQuery("""
                select exists (select from turn_request where turn_id = :turn and finished_at is null)
                """)
                        .bind("turn", turn.value())
                        .mapTo(Boolean.class)
                        .one());
    }

    @Override
    public List<Lane> abandoned(Instant now, int limit) {
        return database.acrossTenants(handle -> handle.createQuery("select * from abandoned_lanes(:now, :limit)")
                .bind("now", ExactTime.micros(now))
                .bind("limit", limit)
                .map((row, context) -> new Lane(
                        new TenantId(row.getObject("tenant_id", UUID.class)),
                        new ConversationId(row.getObject("conversation_id", UUID.class))))
                .list());
    }

    private static boolean lockLane(Handle handle, ConversationId conversation, String worker, Instant now) {
        return handle.createQuery("""
                select true from conversation
                where id = :conversation and (lane_worker is null or lane_worker = :worker or lane_until <= :now)
                for update
                """)
                .bind("conversation", conversation.value())
                .bind("worker", worker)
                .bind("now", ExactTime.micros(now))
                .mapTo(Boolean.class)
                .findOne()
                .isPresent();
    }

    /** A statement of its own, after the lock, so that it sees what the lane's last holder wrote. */
    private static Optional<Claim> claimOldest(
            Handle handle, TenantId tenant, ConversationId conversation, String worker, Instant lease) {
        return handle.createQuery("""
                with oldest as (
                    update turn_request set attempts = attempts + 1
                    where turn_id = (
                        select turn_id from turn_request
                        where conversation_id = :conversation and finished_at is null
                        order by position limit 1)
                    returning *
                ), lane as (
                    update conversation set lane_worker = :worker, lane_until = :lease, lane_fence = lane_fence + 1
                    where id = :conversation and exists (select from oldest)
                    returning lane_fence
                )
                select oldest.*, lane.lane_fence from oldest cross join lane
                """)
                .bind("conversation", conversation.value())
                .bind("worker", worker)
                .bind("lease", ExactTime.micros(lease))
                .map((row, context) -> new Claim(
                        TurnRows.request(row, tenant, "turn_id"), row.getLong("lane_fence"), row.getInt("attempts")))
                .findOne();
    }

    private static Recorded record(Handle handle, FinishedTurn turn) {
        TurnEvents events = TurnEvents.of(turn);
        OptionalInt eventCount = freeLane(handle, turn, events);
        Recorded recorded = eventCount.isEmpty() ? Recorded.LOST : finishRequest(handle, turn);
        if (eventCount.isEmpty() || recorded == Recorded.LOST) {
            handle.rollback();
            return Recorded.LOST;
        }
        TurnRequest request = turn.request();
        int position = eventCount.getAsInt() - events.inOrder().size() + 1;
        ConversationEventRows.insert(handle, request.tenant(), request.conversation(), position, events.inOrder());
        TurnRows.insert(handle, turn);
        return recorded;
    }

    /** Ends the claim if it still holds; gives the number of events the conversation has with this turn's. */
    private static OptionalInt freeLane(Handle handle, FinishedTurn turn, TurnEvents events) {
        return handle
                .createQuery("""
                        update conversation
                        set lane_worker = null, lane_until = null, state = :state, event_count = event_count + :added
                        where id = :conversation and lane_fence = :fence and lane_worker is not null
                        returning event_count
                        """)
                .bind("conversation", turn.request().conversation().value())
                .bind("fence", turn.claim().fence())
                .bind("state", events.state().name())
                .bind("added", events.inOrder().size())
                .mapTo(Integer.class)
                .stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    private static Recorded finishRequest(Handle handle, FinishedTurn turn) {
        return handle.createQuery("""
                        update turn_request set finished_at = :finishedAt
                        where turn_id = :turn and conversation_id = :conversation and finished_at is null
                        returning exists (
                            select from turn_request other
                            where other.conversation_id = :conversation and other.finished_at is null
                                and other.turn_id <> :turn)
                        """)
                .bind("turn", turn.request().turn().value())
                .bind("conversation", turn.request().conversation().value())
                .bind("finishedAt", ExactTime.micros(turn.finishedAt()))
                .mapTo(Boolean.class)
                .findOne()
                .map(more -> more ? Recorded.MORE : Recorded.LAST)
                .orElse(Recorded.LOST);
    }
}
