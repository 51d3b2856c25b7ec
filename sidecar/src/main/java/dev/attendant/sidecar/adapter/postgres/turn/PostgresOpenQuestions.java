package dev.attendant.sidecar.adapter.postgres.turn;

import dev.attendant.sidecar.adapter.postgres.ExactTime;
import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.care.gap.OpenQuestions;
import dev.attendant.sidecar.tenant.TenantId;
import java.time.Instant;
import java.util.List;

/** Open questions in the table {@code turn}, of which an index holds those without an answer alone. */
public final class PostgresOpenQuestions implements OpenQuestions {

    private final PostgresDatabase database;

    public PostgresOpenQuestions(PostgresDatabase database) {
        this.database = database;
    }

    @Override
    public List<OpenQuestion> received(TenantId tenant, Instant from, Instant until, int most) {
        return database.inTenant(
                tenant,
                handle -> handle.createQuery("""
                select coalesce(nullif(turn.outcome ->> 'question', ''), turn.message) as text,
                    turn.received_at, turn.received_at_nanos
                from turn
                where turn.received_at >= :from and turn.received_at < :until and turn.snapshot is null
                    and (
                        turn.outcome_kind = 'HandedOff' and turn.outcome ->> 'reason' = 'UNANSWERABLE'
                        or turn.outcome_kind = 'Clarified' and coalesce((
                            select next.outcome_kind from turn next
                            where next.tenant_id = turn.tenant_id
                                and next.conversation_id = turn.conversation_id and next.id > turn.id
                            order by next.id limit 1), '') <> 'Answered')
                order by turn.received_at desc, turn.id desc
                limit :most
                """)
                        .bind("from", ExactTime.micros(from))
                        .bind("until", ExactTime.micros(until))
                        .bind("most", most)
                        .map((row, context) ->
                                new OpenQuestion(row.getString("text"), ExactTime.read(row, "received_at")))
                        .list());
    }
}
