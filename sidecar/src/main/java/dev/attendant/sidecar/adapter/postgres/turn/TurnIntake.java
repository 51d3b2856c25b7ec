package dev.attendant.sidecar.adapter.postgres.turn;

import dev.attendant.sidecar.adapter.postgres.ExactTime;
import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.adapter.postgres.conversation.ConversationLock;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.turn.Acceptance;
import dev.attendant.sidecar.turn.TurnRequest;
import dev.attendant.sidecar.turn.TurnStore;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes a message into the table {@code turn_request}, at the end of its conversation's lane; one at a time for each
 * conversation, so that positions have no gap and no double.
 */
final class TurnIntake {

    /** Gives what the lane held before; no row where there is no such conversation. */
    private static final String ACCEPT = ConversationLock.TAKE + "; " + """
            with lane as (
                select known.turn_id, known.message, known.snapshot,
                    (select count(*) from turn_request
                     where conversation_id = :conversation and finished_at is null) as waiting,
                    (select coalesce(max(position), 0) from turn_request
                     where conversation_id = :conversation) as last_position
                from conversation
                left join turn_request known
                    on known.conversation_id = conversation.id and known.idempotency_key = :key
                where conversation.id = :conversation
            ), taken as (
                insert into turn_request (tenant_id, turn_id, conversation_id, idempotency_key, message, snapshot,
                    position, received_at, received_at_nanos)
                select :tenant, :turn, :conversation, :key, :message, :snapshot,
                    last_position + 1, :receivedAt, :receivedAtNanos
                from lane where turn_id is null and waiting < :limit
            )
            select turn_id, message, snapshot, waiting from lane
            """;

    private TurnIntake() {}

    static Acceptance accept(PostgresDatabase database, TurnRequest request) {
        return database
                .rows(
                        request.tenant(),
                        ACCEPT,
                        bound(request),
                        (row, context) -> new Lane(
                                row.getObject("turn_id", UUID.class),
                                row.getString("message"),
                                row.getInt("snapshot"),
                                row.getInt("waiting")))
                .stream()
                .findFirst()
                .map(lane -> accepted(lane, request))
                .orElseGet(Acceptance.UnknownConversation::new);
    }

    /** What the conversation's lane held; {@code known} is the request that came with the same key before. */
    private record Lane(@Nullable UUID knownTurn, @Nullable String knownMessage, int knownSnapshot, int waiting) {}

    private static Acceptance accepted(Lane lane, TurnRequest request) {
        if (lane.knownTurn() != null) {
            return request.message().equals(lane.knownMessage())
                            && request.snapshot().equals(TurnRows.snapshot(lane.knownSnapshot()))
                    ? new Acceptance.Repeated(new TurnId(lane.knownTurn()))
                    : new Acceptance.KeyReused();
        }
        return lane.waiting() < TurnStore.LANE_LIMIT
                ? new Acceptance.Accepted(request.turn())
                : new Acceptance.ConversationFull(TurnStore.LANE_LIMIT);
    }

    private static Map<String, ?> bound(TurnRequest request) {
        return Map.of(
                "tenant", request.tenant().value(),
                "turn", request.turn().value(),
                "conversation", request.conversation().value(),
                "key", request.idempotencyKey(),
                "message", request.message(),
                "snapshot", request.snapshot(),
                "limit", TurnStore.LANE_LIMIT,
                "receivedAt", ExactTime.micros(request.receivedAt()),
                "receivedAtNanos", ExactTime.nanos(request.receivedAt()));
    }
}
