package dev.attendant.sidecar.adapter.postgres.turn;

import com.fasterxml.jackson.databind.JsonNode;
import dev.attendant.sidecar.adapter.postgres.ExactTime;
import dev.attendant.sidecar.adapter.postgres.Json;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.generation.Evidence;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.turn.Claim;
import dev.attendant.sidecar.turn.FinishedTurn;
import dev.attendant.sidecar.turn.TurnRequest;
import dev.attendant.sidecar.writing.ModelExchange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Finished turns as the tables {@code turn}, {@code evidence} and {@code model_exchange} have them. */
final class TurnRows {

    private TurnRows() {}

    static Optional<FinishedTurn> find(Handle handle, TenantId tenant, TurnId id) {
        List<Evidence> evidence = EvidenceRows.load(handle, id);
        List<ModelExchange> exchanges = ExchangeRows.load(handle, id);
        return handle.createQuery("select * from turn where id = :id")
                .bind("id", id.value())
                .map((row, context) -> turn(row, tenant, evidence, exchanges))
                .findOne();
    }

    private static FinishedTurn turn(
            ResultSet row, TenantId tenant, List<Evidence> evidence, List<ModelExchange> exchanges)
            throws SQLException {
        JsonNode outcome = Json.read(row.getString("outcome"));
        return new FinishedTurn(
                new Claim(request(row, tenant, "id"), row.getLong("fence"), row.getInt("attempt")),
                TurnOutcomeJson.read(row.getString("outcome_kind"), outcome, evidence),
                TraceJson.read(Json.read(row.getString("trace"))),
                exchanges,
                ProposedJson.read(outcome),
                ExactTime.read(row, "finished_at"));
    }

    /** The request in a row of {@code turn} or {@code turn_request}, whose turn id is in {@code idColumn}. */
    static TurnRequest request(ResultSet row, TenantId tenant, String idColumn) throws SQLException {
        return new TurnRequest(
                tenant,
                new ConversationId(row.getObject("conversation_id", UUID.class)),
                new TurnId(row.getObject(idColumn, UUID.class)),
                row.getString("idempotency_key"),
                row.getString("message"),
                snapshot(row.getInt("snapshot")),
                ExactTime.read(row, "received_at"));
    }

    /** The snapshot in a column that is read as a number; 0 stands for null, since snapshots count from 1. */
    static OptionalInt snapshot(int column) {
        return column == 0 ? OptionalInt.empty() : OptionalInt.of(column);
    }
}
