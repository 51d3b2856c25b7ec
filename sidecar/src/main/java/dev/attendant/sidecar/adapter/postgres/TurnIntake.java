package dev.attendant.sidecar.adapter.postgres;

import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.turn.Acceptance;
import dev.attendant.sidecar.turn.TurnRequest;
import dev.attendant.sidecar.turn.TurnStore;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Takes a message into the table {@code turn_request}, at the end of its conversation's lane; one at a time for each
 * conversation, so that positions have no gap and no double.
 */
final class TurnIntake {

    private TurnIntake() {}

    static Acceptance accept(Handle handle, TurnRequest request) {
        if (!ConversationLock.take(handle, request.conversation())) {
            return new Acceptance.UnknownConversation();
        }
        Lane lane = lane(handle, request);
        if (lane.knownTurn() != null) {
            return request.message().equals(lane.knownMessage())
                            && request.snapshot().equals(TurnRows.snapshot(lane.knownSnapshot()))
                    ? new Acceptance.Repeated(new TurnId(lane.knownTurn()))
                    : new Acceptance.KeyReused();
        }
        if (lane.waiting() >= TurnStore.LANE_LIMIT) {
            return new Acceptance.ConversationFull(TurnStore.LANE_LIMIT);
        }
        insert(handle, request, lane.lastPosition() + 1);
        return new Acceptance.Accepted(request.turn());
    }

    /** What the conversation's lane holds; {@code known} is the request that came with the same key before. */
    private record Lane(
            @Nullable UUID knownTurn,
            @Nullable String knownMessage,
            int knownSnapshot,
            int waiting,
            int lastPosition) {}

    private static Lane lane(Handle handle, TurnRequest request) {
        return handle.createQuery("""
                select known.turn_id, known.message, known.snapshot,
                    (select count(*) from turn_request
                     where conversation_id = :conversation and finished_at is null) as waiting,
                    (select coalesce(max(position), 0) from turn_request
                     where conversation_id = :conversation) as last_position
                from (values (1)) always(present)
                left join turn_request known
                    on known.conversation_id = :conversation and known.idempotency_key = :key
                """)
                .bind("conversation", request.conversation().value())
                .bind("key", request.idempotencyKey())
                .map((row, context) -> new Lane(
                        row.getObject("turn_id", UUID.class),
                        row.getString("message"),
                        row.getInt("snapshot"),
                        row.getInt("waiting"),
                        row.getInt("last_position")))
                .one();
    }

    private static void insert(Handle handle, TurnRequest request, int position) {
        handle.createUpdate("""
                insert into turn_request (tenant_id, turn_id, conversation_id, idempotency_key, message, snapshot,
                    position, received_at, received_at_nanos)
                values (:tenant, :turn, :conversation, :key, :message, :snapshot,
                    :position, :receivedAt, :receivedAtNanos)
                """)
                .bind("tenant", request.tenant().value())
                .bind("turn", request.turn().value())
                .bind("conversation", request.conversation().value())
                .bind("key", request.idempotencyKey())
                .bind("message", request.message())
                .bind("snapshot", request.snapshot())
                .bind("position", position)
                .bind("receivedAt", ExactTime.micros(request.receivedAt()))
                .bind("receivedAtNanos", ExactTime.nanos(request.receivedAt()))
                .execute();
    }
}
