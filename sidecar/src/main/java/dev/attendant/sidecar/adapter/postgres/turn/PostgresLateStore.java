package dev.attendant.sidecar.adapter.postgres.turn;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attendant.sidecar.adapter.postgres.ExactTime;
import dev.attendant.sidecar.adapter.postgres.Json;
import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.adapter.postgres.StorableText;
import dev.attendant.sidecar.adapter.postgres.conversation.ConversationEventRows;
import dev.attendant.sidecar.adapter.postgres.conversation.ConversationLock;
import dev.attendant.sidecar.conversation.ConversationEvent;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.generation.Evidence;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.turn.LateAnswer;
import dev.attendant.sidecar.turn.LateAnswer.Fate;
import dev.attendant.sidecar.turn.LateStore;
import dev.attendant.sidecar.turn.Proposed;
import dev.attendant.sidecar.turn.TurnRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;

/** Late answers in the table {@code late_answer}. */
public final class PostgresLateStore implements LateStore {

    private static final String PROPOSED = "turn.proposed";

    private final PostgresDatabase database;

    public PostgresLateStore(PostgresDatabase database) {
        this.database = database;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException where the text holds U+0000
     */
    @Override
    public Kept keep(LateAnswer answer) {
        StorableText.require("text", answer.text());
        return database.inTenant(answer.request().tenant(), handle -> {
            ConversationLock.take(handle, answer.request().conversation());
            if (TurnRows.find(
                            handle, answer.request().tenant(), answer.request().turn())
                    .isEmpty()) {
                return Kept.TOO_EARLY;
            }
            if (!insert(handle, answer)) {
                return Kept.KNOWN;
            }
            if (answer.fate() == Fate.SENT && !send(handle, answer)) {
                handle.rollback();
                return Kept.OVERTAKEN;
            }
            answer.proposed().ifPresent(what -> announce(handle, answer, what));
            return Kept.DONE;
        });
    }

    @Override
    public Optional<LateAnswer> find(TenantId tenant, TurnId turn) {
        return database.inTenant(
                tenant,
                handle -> TurnRows.find(handle, tenant, turn).flatMap(finished -> find(handle, finished.request())));
    }

    private static Optional<LateAnswer> find(Handle handle, TurnRequest request) {
        return handle.createQuery("select * from late_answer where turn_id = :turn")
                .bind("turn", request.turn().value())
                .map((row, context) -> new LateAnswer(
                        request,
                        row.getString("text"),
                        EvidenceJson.read(Json.read(row.getString("evidence"))),
                        Optional.ofNullable(row.getString("proposed"))
                                .map(json -> ProposedJson.proposed(Json.read(json))),
                        Fate.valueOf(row.getString("fate")),
                        ExactTime.read(row, "came_at")))
                .findOne();
    }

    private static boolean insert(Handle handle, LateAnswer answer) {
        return handle.createUpdate("""
                insert into late_answer
                    (tenant_id, turn_id, conversation_id, text, evidence, proposed, fate, came_at, came_at_nanos)
                values (:tenant, :turn, :conversation, :text, cast(:evidence as jsonb), cast(:proposed as jsonb),
                    :fate, :at, :atNanos)
                on conflict do nothing
                """)
                        .bind("tenant", answer.request().tenant().value())
                        .bind("turn", answer.request().turn().value())
                        .bind("conversation", answer.request().conversation().value())
                        .bind("text", answer.text())
                        .bind("evidence", Json.write(EvidenceJson.write(answer.evidence())))
                        .bind(
                                "proposed",
                                answer.proposed()
                                        .map(what -> Json.write(ProposedJson.write(what)))
                                        .orElse(null))
                        .bind("fate", answer.fate().name())
                        .bind("at", ExactTime.micros(answer.at()))
                        .bind("atNanos", ExactTime.nanos(answer.at()))
                        .execute()
                == 1;
    }

    /** So that other channels can ask a person too. */
    private static void announce(Handle handle, LateAnswer answer, Proposed what) {
        ObjectNode told = Json.object()
                .put("turnId", answer.request().turn().toString())
                .put("conversationId", answer.request().conversation().toString())
                .put("fate", answer.fate().name().toLowerCase(Locale.ROOT));
        told.set("proposal", ProposedJson.told(what));
        Outbox.insert(
                handle,
                answer.request().tenant(),
                PROPOSED,
                answer.request().conversation().toString(),
                told,
                answer.at());
    }

    /** Adds the answer to its conversation, where the turn is still the last thing in it and no message waits. */
    private static boolean send(Handle handle, LateAnswer answer) {
        OptionalInt position = next(handle, answer.request());
        position.ifPresent(at -> ConversationEventRows.insert(
                handle,
                answer.request().tenant(),
                answer.request().conversation(),
                at,
                List.of(new ConversationEvent.Replied(
                        answer.request().turn(), answer.text(), Evidence.articles(answer.evidence()), answer.at()))));
        return position.isPresent();
    }

    private static OptionalInt next(Handle handle, TurnRequest request) {
        return handle
                .createQuery("""
                        update conversation set state = 'OPEN', event_count = event_count + 1
                        where id = :conversation and state <> 'WITH_HUMAN'
                            and not exists (select from turn_request
                                where conversation_id = :conversation and finished_at is null)
                            and :turn = (select turn_id from conversation_event
                                where conversation_id = :conversation order by position desc limit 1)
                        returning event_count
                        """)
                .bind("conversation", request.conversation().value())
                .bind("turn", request.turn().value())
                .mapTo(Integer.class)
                .stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }
}
