package dev.attendant.sidecar.adapter.postgres.turn;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attendant.sidecar.adapter.postgres.ExactTime;
import dev.attendant.sidecar.adapter.postgres.Json;
import dev.attendant.sidecar.chat.ModelName;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.writing.ModelExchange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The table {@code model_exchange}. */
final class ExchangeRows {

    private ExchangeRows() {}

    /** The rows of what models were asked for a turn, by the names of their columns. */
    static ArrayNode rows(TenantId tenant, TurnId turn, List<ModelExchange> exchanges) {
        ArrayNode rows = Json.array();
        for (int ordinal = 0; ordinal < exchanges.size(); ordinal++) {
            rows.add(row(exchanges.get(ordinal))
                    .put("tenant_id", tenant.toString())
                    .put("turn_id", turn.toString())
                    .put("ordinal", ordinal));
        }
        return rows;
    }

    private static ObjectNode row(ModelExchange exchange) {
        ObjectNode row = Json.object()
                .put("model", exchange.model().toString())
                .put("prompt", exchange.prompt())
                .put("request_hash", exchange.requestHash())
                .put("heard", exchange.heard())
                .put("shown", exchange.shown())
                .put("took_nanos", exchange.took().toNanos());
        row.set("request", ChatRequestJson.write(exchange.request()));
        row.set("outcome", ChatOutcomeJson.write(exchange.outcome()));
        return ExactTime.put(row, "began_at", exchange.at());
    }

    static List<ModelExchange> load(Handle handle, TurnId turn) {
        return handle.createQuery("select * from model_exchange where turn_id = :turn order by ordinal")
                .bind("turn", turn.value())
                .map((row, context) -> exchange(row))
                .list();
    }

    private static ModelExchange exchange(ResultSet row) throws SQLException {
        return new ModelExchange(
                ModelName.parse(row.getString("model")),
                row.getString("prompt"),
                row.getString("request_hash"),
                ChatRequestJson.read(Json.read(row.getString("request"))),
                row.getString("heard"),
                ChatOutcomeJson.read(Json.read(row.getString("outcome"))),
                row.getInt("shown"),
                ExactTime.read(row, "began_at"),
                Duration.ofNanos(row.getLong("took_nanos")));
    }
}
