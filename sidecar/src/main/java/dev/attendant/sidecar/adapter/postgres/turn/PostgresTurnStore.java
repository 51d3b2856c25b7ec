package dev.attendant.sidecar.adapter.postgres.turn;

import dev.attendant.sidecar.adapter.postgres.ExactTime;
import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.adapter.postgres.StorableText;
import dev.attendant.sidecar.adapter.postgres.conversation.ConversationLock;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Turns in the tables {@code turn_request} and {@code turn}. A conversation's row is its lane's lock: acceptance,
 * claims and records of one conversation follow one another, each in one round trip.
 */
public final class PostgresTurnStore implements TurnStore {

    private static final String CLAIM = ConversationLock.TAKE + "; " + """
            with oldest as (
                update turn_request set attempts = attempts + 1
                where turn_id = (
                        select turn_id from turn_request
                        where conversation_id = :conversation and finished_at is null
                        order by position limit 1)
                    and exists (
                        select from conversation
                        where id = :conversation
                            and (lane_worker is null or lane_worker = :worker or lane_until <= :now))
                returning *
            ), lane as (
                update conversation set lane_worker = :worker, lane_until = :lease, lane_fence = lane_fence + 1
                where id = :conversation and exists (select from oldest)
                returning lane_fence
            )
            select oldest.*, lane.lane_fence from oldest cross join lane
            """;

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
        return TurnIntake.accept(database, request);
    }

    @Override
    public Optional<Claim> claimNext(
            TenantId tenant, ConversationId conversation, String worker, Instant now, Instant lease) {
        StorableText.require("worker's name", worker);
        return database
                .rows(
                        tenant,
                        CLAIM,
                        Map.of(
                                "conversation", conversation.value(),
                                "worker", worker,
                                "now", ExactTime.micros(now),
                                "lease", ExactTime.micros(lease)),
                        (row, context) -> new Claim(
                                TurnRows.request(row, tenant, "turn_id"),
                                row.getLong("lane_fence"),
                                row.getInt("attempts")))
                .stream()
                .findFirst();
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException where any of the turn's text holds U+0000
     */
    @Override
    public Recorded record(FinishedTurn turn) {
        return TurnRecord.write(database, turn);
    }

    @Override
    public Optional<FinishedTurn> find(TenantId tenant, TurnId turn) {
        return database.snapshotInTenant(tenant, handle -> TurnRows.find(handle, tenant, turn));
    }

    @Override
    public boolean isWaiting(TenantId tenant, TurnId turn) {
        return database.rows(
                        tenant,
                        "select exists (select from turn_request where turn_id = :turn and finished_at is null) waiting",
                        Map.of("turn", turn.value()),
                        (row, context) -> row.getBoolean("waiting"))
                .getFirst();
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
}
