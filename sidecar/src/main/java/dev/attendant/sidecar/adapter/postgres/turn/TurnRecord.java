package dev.attendant.sidecar.adapter.postgres.turn;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import dev.attendant.sidecar.adapter.postgres.ExactTime;
import dev.attendant.sidecar.adapter.postgres.Json;
import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.adapter.postgres.conversation.ConversationEventRows;
import dev.attendant.sidecar.adapter.postgres.conversation.ConversationLock;
import dev.attendant.sidecar.turn.FinishedTurn;
import dev.attendant.sidecar.turn.TurnOutcome;
import dev.attendant.sidecar.turn.TurnRequest;
import dev.attendant.sidecar.turn.TurnStore.Recorded;
import java.util.Map;
import java.util.UUID;

/**
 * Writes all rows of a finished turn, if its claim still holds, in one round trip: each row is handed over as JSON by
 * the names of its columns.
 */
final class TurnRecord {

    /** Every other row hangs on the lane's, so that nothing is written where that is not freed. */
    private static final String RECORD = ConversationLock.TAKE + "; " + """
            with request as (
                update turn_request set finished_at = :finishedAt
                where turn_id = :turn and conversation_id = :conversation and finished_at is null
                    and exists (
                        select from conversation
                        where id = :conversation and lane_fence = :fence and lane_worker is not null)
                returning exists (
                    select from turn_request other
                    where other.conversation_id = :conversation and other.finished_at is null
                        and other.turn_id <> :turn) as more
            ), lane as (
                update conversation
                set lane_worker = null, lane_until = null, state = :state, event_count = event_count + :added
                from request where id = :conversation
                returning event_count - :added as before, more
            ), happened as (
                insert into conversation_event
                    (tenant_id, conversation_id, position, turn_id, kind, body, at, at_nanos)
                select tenant_id, conversation_id, before + position, turn_id, kind, body, at, at_nanos
                from lane, json_populate_recordset(cast(null as conversation_event), cast(:events as json))
            ), rested as (
                insert into evidence select evidence.*
                from lane, json_populate_recordset(cast(null as evidence), cast(:evidence as json)) evidence
            ), asked as (
                insert into model_exchange select exchange.*
                from lane, json_populate_recordset(cast(null as model_exchange), cast(:exchanges as json)) exchange
            ), audited as (
                insert into audit select audit.*
                from lane, json_populate_record(cast(null as audit), cast(:audit as json)) audit
            ), announced as (
                insert into outbox select outbox.*
                from lane, json_populate_record(cast(null as outbox), cast(:outbox as json)) outbox
            ), kept as (
                insert into turn select kept.*
                from lane, json_populate_record(cast(null as turn), cast(:kept as json)) kept
            )
            select more from lane
            """;

    private static final String FINISHED = "turn.finished";
    private static final TimeBasedEpochRandomGenerator IDS = Generators.timeBasedEpochRandomGenerator();

    private final FinishedTurn turn;
    private final TurnRequest request;
    private final TurnOutcome outcome;

    private TurnRecord(FinishedTurn turn) {
        this.turn = turn;
        this.request = turn.request();
        this.outcome = turn.outcome();
    }

    static Recorded write(PostgresDatabase database, FinishedTurn turn) {
        return database
                .rows(
                        turn.request().tenant(),
                        RECORD,
                        new TurnRecord(turn).bound(),
                        (row, context) -> row.getBoolean("more") ? Recorded.MORE : Recorded.LAST)
                .stream()
                .findFirst()
                .orElse(Recorded.LOST);
    }

    private Map<String, ?> bound() {
        TurnEvents events = TurnEvents.of(turn);
        return Map.ofEntries(
                Map.entry("turn", request.turn().value()),
                Map.entry("conversation", request.conversation().value()),
                Map.entry("fence", turn.claim().fence()),
                Map.entry("finishedAt", ExactTime.micros(turn.finishedAt())),
                Map.entry("state", events.state().name()),
                Map.entry("added", events.inOrder().size()),
                Map.entry(
                        "events",
                        Json.write(ConversationEventRows.rows(
                                request.tenant(), request.conversation(), 1, events.inOrder()))),
                Map.entry("evidence", Json.write(evidence())),
                Map.entry("exchanges", Json.write(exchanges())),
                Map.entry("audit", Json.write(audit())),
                Map.entry("outbox", Json.write(outbox())),
                Map.entry("kept", Json.write(kept())));
    }

    private ArrayNode evidence() {
        return EvidenceRows.rows(request.tenant(), request.turn(), TurnOutcomeJson.evidence(outcome));
    }

    private ArrayNode exchanges() {
        return ExchangeRows.rows(request.tenant(), request.turn(), turn.exchanges());
    }

    private ObjectNode audit() {
        ObjectNode audit = newRow().put("actor", "attendant")
                .put("action", FINISHED)
                .put("subject", request.turn().toString());
        audit.set("detail", summary());
        return ExactTime.putMicros(audit, "at", turn.finishedAt());
    }

    private ObjectNode outbox() {
        ObjectNode outbox = newRow().put("topic", FINISHED)
                .put("key", request.conversation().toString());
        outbox.set("payload", told());
        return ExactTime.putMicros(outbox, "created_at", turn.finishedAt());
    }

    private ObjectNode newRow() {
        return row(IDS.construct(turn.finishedAt().toEpochMilli()));
    }

    private ObjectNode row(UUID id) {
        return Json.object()
                .put("id", id.toString())
                .put("tenant_id", request.tenant().toString());
    }

    private ObjectNode kept() {
        ObjectNode kept = row(request.turn().value())
                .put("conversation_id", request.conversation().toString())
                .put("idempotency_key", request.idempotencyKey())
                .put("message", request.message())
                .put("fence", turn.claim().fence())
                .put("attempt", turn.claim().attempt())
                .put("outcome_kind", TurnOutcomeJson.kind(outcome));
        request.snapshot().ifPresent(snapshot -> kept.put("snapshot", snapshot));
        kept.set("outcome", ProposedJson.added(TurnOutcomeJson.body(outcome), turn.proposed()));
        kept.set("trace", TraceJson.write(turn.trace()));
        ExactTime.put(kept, "received_at", request.receivedAt());
        return ExactTime.put(kept, "finished_at", turn.finishedAt());
    }

    /** What happened, without what was said: the audit outlives the words, which a customer may have erased. */
    private ObjectNode summary() {
        ObjectNode summary = Json.object()
                .put("turnId", request.turn().toString())
                .put("conversationId", request.conversation().toString())
                .put("outcome", TurnOutcomeJson.kind(outcome))
                .put("evidenceCount", TurnOutcomeJson.evidence(outcome).size());
        TurnOutcomeJson.reason(outcome).ifPresent(reason -> summary.put("reason", reason));
        return summary;
    }

    /** What others are told besides: what was said, and what a person may confirm. */
    private ObjectNode told() {
        ObjectNode told = summary().put("text", outcome.text());
        turn.proposed().ifPresent(what -> told.set("proposal", ProposedJson.told(what)));
        return told;
    }
}
