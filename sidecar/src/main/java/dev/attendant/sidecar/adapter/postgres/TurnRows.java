package dev.attendant.sidecar.adapter.postgres;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.generation.Evidence;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.turn.Claim;
import dev.attendant.sidecar.turn.FinishedTurn;
import dev.attendant.sidecar.turn.TurnOutcome;
import dev.attendant.sidecar.turn.TurnRequest;
import dev.attendant.sidecar.writing.ModelExchange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * A finished turn's rows in the tables {@code turn}, {@code evidence}, {@code model_exchange}, {@code audit} and
 * {@code outbox}.
 */
final class TurnRows {

    private static final String FINISHED = "turn.finished";
    private static final TimeBasedEpochRandomGenerator IDS = Generators.timeBasedEpochRandomGenerator();

    private TurnRows() {}

    static void requireStorable(FinishedTurn turn) {
        StorableText.require("message", turn.request().message());
        Json.write(body(turn));
        Json.write(TraceJson.write(turn.trace()));
        TurnOutcomeJson.evidence(turn.outcome()).forEach(EvidenceRows::requireStorable);
        turn.exchanges().forEach(ExchangeRows::requireStorable);
    }

    static void insert(Handle handle, FinishedTurn turn) {
        TurnRequest request = turn.request();
        TurnOutcome outcome = turn.outcome();
        EvidenceRows.insert(handle, request.tenant(), request.turn(), TurnOutcomeJson.evidence(outcome));
        ExchangeRows.insert(handle, request.tenant(), request.turn(), turn.exchanges());
        handle.createUpdate("""
                with audited as (
                    insert into audit (id, tenant_id, actor, action, subject, detail, at)
                    values (:audit, :tenant, 'attendant', :finished, :turnText, cast(:summary as jsonb), :finishedAt)
                ), announced as (
                    insert into outbox (id, tenant_id, topic, key, payload, created_at)
                    values (:outbox, :tenant, :finished, :conversationText, cast(:told as jsonb), :finishedAt)
                )
                insert into turn (id, tenant_id, conversation_id, idempotency_key, message, snapshot,
                    received_at, received_at_nanos, fence, attempt, outcome_kind, outcome, trace,
                    finished_at, finished_at_nanos)
                values (:turn, :tenant, :conversation, :key, :message, :snapshot,
                    :receivedAt, :receivedAtNanos, :fence, :attempt, :kind, cast(:outcome as jsonb),
                    cast(:trace as jsonb), :finishedAt, :finishedAtNanos)
                """)
                .bind("audit", IDS.construct(turn.finishedAt().toEpochMilli()))
                .bind("outbox", IDS.construct(turn.finishedAt().toEpochMilli()))
                .bind("finished", FINISHED)
                .bind("summary", Json.write(summary(turn)))
                .bind("told", Json.write(told(turn)))
                .bind("tenant", request.tenant().value())
                .bind("turn", request.turn().value())
                .bind("turnText", request.turn().toString())
                .bind("conversation", request.conversation().value())
                .bind("conversationText", request.conversation().toString())
                .bind("key", request.idempotencyKey())
                .bind("message", request.message())
                .bind("snapshot", request.snapshot())
                .bind("receivedAt", ExactTime.micros(request.receivedAt()))
                .bind("receivedAtNanos", ExactTime.nanos(request.receivedAt()))
                .bind("fence", turn.claim().fence())
                .bind("attempt", turn.claim().attempt())
                .bind("kind", TurnOutcomeJson.kind(outcome))
                .bind("outcome", Json.write(body(turn)))
                .bind("trace", Json.write(TraceJson.write(turn.trace())))
                .bind("finishedAt", ExactTime.micros(turn.finishedAt()))
                .bind("finishedAtNanos", ExactTime.nanos(turn.finishedAt()))
                .execute();
    }

    static Optional<FinishedTurn> find(Handle handle, TenantId tenant, TurnId id) {
        List<Evidence> evidence = EvidenceRows.load(handle, id);
        List<ModelExchange> exchanges = ExchangeRows.load(handle, id);
        return handle.createQuery("select * from turn where id = :id")
                .bind("id", id.value())
                .map((row, context) -> turn(row, tenant, evidence, exchanges))
                .findOne();
    }

    /** What happened, without what was said: the audit outlives the words, which a customer may have erased. */
    private static ObjectNode summary(FinishedTurn turn) {
        ObjectNode summary = Json.object()
                .put("turnId", turn.request().turn().toString())
                .put("conversationId", turn.request().conversation().toString())
                .put("outcome", TurnOutcomeJson.kind(turn.outcome()))
                .put("evidenceCount", TurnOutcomeJson.evidence(turn.outcome()).size());
        TurnOutcomeJson.reason(turn.outcome()).ifPresent(reason -> summary.put("reason", reason));
        return summary;
    }

    /** What others are told besides: what was said, and what a person may confirm. */
    private static ObjectNode told(FinishedTurn turn) {
        ObjectNode told = summary(turn).put("text", turn.outcome().text());
        turn.proposed().ifPresent(what -> told.set("proposal", ProposedJson.told(what)));
        return told;
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

    private static ObjectNode body(FinishedTurn turn) {
        return ProposedJson.added(TurnOutcomeJson.body(turn.outcome()), turn.proposed());
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
