package dev.attendant.sidecar.adapter.postgres.conversation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attendant.sidecar.adapter.postgres.ExactTime;
import dev.attendant.sidecar.adapter.postgres.Json;
import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
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

/** The table {@code conversation_event}. */
public final class ConversationEventRows {

    private static final TurnId NO_TURN = new TurnId(new UUID(0, 0));

    private ConversationEventRows() {}

    /** Adds events in order, the first at {@code position}. */
    public static void insert(
            Handle handle, TenantId tenant, ConversationId conversation, int position, List<ConversationEvent> events) {
        handle.createUpdate("""
                insert into conversation_event select event.*
                from json_populate_recordset(cast(null as conversation_event), cast(:events as json)) event
                """)
                .bind("events", Json.write(rows(tenant, conversation, position, events)))
                .execute();
    }

    /** The rows of events in order, the first at {@code position}, by the names of their columns. */
    public static ArrayNode rows(
            TenantId tenant, ConversationId conversation, int position, List<ConversationEvent> events) {
        ArrayNode rows = Json.array();
        for (int i = 0; i < events.size(); i++) {
            rows.add(row(events.get(i))
                    .put("tenant_id", tenant.toString())
                    .put("conversation_id", conversation.toString())
                    .put("position", position + i));
        }
        return rows;
    }

    private static ObjectNode row(ConversationEvent event) {
        ObjectNode row = Json.object().put("kind", ConversationEventJson.kind(event));
        ConversationEventJson.turn(event).ifPresent(turn -> row.put("turn_id", turn.toString()));
        row.set("body", ConversationEventJson.body(event));
        return ExactTime.put(row, "at", event.at());
    }

    public static List<ConversationEvent> load(
            PostgresDatabase database, TenantId tenant, ConversationId conversation) {
        return database.rows(tenant, """
                select kind, turn_id, body, at, at_nanos from conversation_event
                where conversation_id = :conversation order by position
                """, Map.of("conversation", conversation.value()), (row, context) -> event(row));
    }

    public static ConversationEvent event(ResultSet row) throws SQLException {
        UUID turn = row.getObject("turn_id", UUID.class);
        return ConversationEventJson.read(
                row.getString("kind"),
                turn == null ? NO_TURN : new TurnId(turn),
                Json.read(row.getString("body")),
                ExactTime.read(row, "at"));
    }
}
