package dev.attendant.sidecar.adapter.postgres;

import dev.attendant.sidecar.conversation.ConversationEvent;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table {@code conversation_event}. */
final class ConversationEventRows {

    private static final TurnId NO_TURN = new TurnId(new UUID(0, 0));

    private ConversationEventRows() {}

    /** Adds events in order, the first at {@code position}. */
    static void insert(
            Handle handle, TenantId tenant, ConversationId conversation, int position, List<ConversationEvent> events) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into conversation_event
                    (tenant_id, conversation_id, position, turn_id, kind, body, at, at_nanos)
                values
                    (:tenant, :conversation, :position, :turn, :kind, cast(:body as jsonb), :at, :atNanos)
                """);
        for (int i = 0; i < events.size(); i++) {
            bind(batch, events.get(i));
            batch.bind("tenant", tenant.value())
                    .bind("conversation", conversation.value())
                    .bind("position", position + i)
                    .add();
        }
        batch.execute();
    }

    private static void bind(PreparedBatch batch, ConversationEvent event) {
        batch.bind("turn", ConversationEventJson.turn(event))
                .bind("kind", ConversationEventJson.kind(event))
                .bind("body", Json.write(ConversationEventJson.body(event)))
                .bind("at", ExactTime.micros(event.at()))
                .bind("atNanos", ExactTime.nanos(event.at()));
    }

    static List<ConversationEvent> load(PostgresDatabase database, TenantId tenant, ConversationId conversation) {
        return database.rows(tenant, """
                select kind, turn_id, body, at, at_nanos from conversation_event
                where conversation_id = :conversation order by position
                """, Map.of("conversation", conversation.value()), (row, context) -> event(row));
    }

    static ConversationEvent event(ResultSet row) throws SQLException {
        UUID turn = row.getObject("turn_id", UUID.class);
        return ConversationEventJson.read(
                row.getString("kind"),
                turn == null ? NO_TURN : new TurnId(turn),
                Json.read(row.getString("body")),
                ExactTime.read(row, "at"));
    }
}
