package dev.attendant.sidecar.adapter.postgres;

import dev.attendant.sidecar.chat.ModelName;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.writing.ModelExchange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table {@code model_exchange}. */
final class ExchangeRows {

    private ExchangeRows() {}

    static void requireStorable(ModelExchange exchange) {
        StorableText.require("model's text", exchange.heard());
        Json.write(ChatRequestJson.write(exchange.request()));
        Json.write(ChatOutcomeJson.write(exchange.outcome()));
    }

    static void insert(Handle handle, TenantId tenant, TurnId turn, List<ModelExchange> exchanges) {
        if (exchanges.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                insert into model_exchange (tenant_id, turn_id, ordinal, model, prompt, request_hash, request, heard,
                    outcome, shown, began_at, began_at_nanos, took_nanos)
                values (:tenant, :turn, :ordinal, :model, :prompt, :hash, cast(:request as jsonb), :heard,
                    cast(:outcome as jsonb), :shown, :at, :atNanos, :took)
                """);
        for (int ordinal = 0; ordinal < exchanges.size(); ordinal++) {
            bind(batch, exchanges.get(ordinal));
            batch.bind("tenant", tenant.value())
                    .bind("turn", turn.value())
                    .bind("ordinal", ordinal)
                    .add();
        }
        batch.execute();
    }

    private static void bind(PreparedBatch batch, ModelExchange exchange) {
        batch.bind("model", exchange.model().toString())
                .bind("prompt", exchange.prompt())
                .bind("hash", exchange.requestHash())
                .bind("request", Json.write(ChatRequestJson.write(exchange.request())))
                .bind("heard", exchange.heard())
                .bind("outcome", Json.write(ChatOutcomeJson.write(exchange.outcome())))
                .bind("shown", exchange.shown())
                .bind("at", ExactTime.micros(exchange.at()))
                .bind("atNanos", ExactTime.nanos(exchange.at()))
                .bind("took", exchange.took().toNanos());
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
