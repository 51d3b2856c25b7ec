package dev.attendant.sidecar.adapter.postgres.turn;

import dev.attendant.sidecar.adapter.postgres.ExactTime;
import dev.attendant.sidecar.adapter.postgres.Json;
import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.adapter.postgres.StorableText;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.feedback.Feedback;
import dev.attendant.sidecar.feedback.FeedbackKind;
import dev.attendant.sidecar.feedback.FeedbackStore;
import dev.attendant.sidecar.feedback.Judged;
import dev.attendant.sidecar.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Feedback in the table {@code feedback}. */
public final class PostgresFeedbackStore implements FeedbackStore {

    private final PostgresDatabase database;

    public PostgresFeedbackStore(PostgresDatabase database) {
        this.database = database;
    }

    @Override
    public Kept keep(Feedback feedback) {
        StorableText.require("key", feedback.key());
        StorableText.require("comment", feedback.comment());
        return database.inTenant(feedback.tenant(), handle -> {
            if (insert(handle, feedback)) {
                return Kept.DONE;
            }
            return byKey(handle, feedback)
                    .map(before -> before.saysWhat(feedback) ? Kept.DONE : Kept.KEY_REUSED)
                    .orElse(Kept.UNKNOWN_TURN);
        });
    }

    @Override
    public List<Judged> given(TenantId tenant, Instant from, Instant until, int most) {
        return database.inTenant(
                tenant,
                handle -> handle.createQuery("""
                        select feedback.*, turn.outcome_kind, turn.outcome
                        from feedback join turn on turn.id = feedback.turn_id
                        where given_at >= :from and given_at < :until and not exists (
                            select from feedback later
                            where later.tenant_id = feedback.tenant_id and later.turn_id = feedback.turn_id
                                and later.kind = feedback.kind and later.given_at < :until
                                and (later.given_at, later.given_at_nanos, later.idempotency_key)
                                    > (feedback.given_at, feedback.given_at_nanos, feedback.idempotency_key))
                        order by given_at desc, given_at_nanos desc, idempotency_key desc
                        limit :most
                        """)
                        .bind("from", ExactTime.micros(from))
                        .bind("until", ExactTime.micros(until))
                        .bind("most", most)
                        .map((row, context) -> judged(row, tenant))
                        .list());
    }

    /** The conversation's row is held, so that it is not erased meanwhile. */
    private static boolean insert(Handle handle, Feedback feedback) {
        return handle.createUpdate("""
                insert into feedback (tenant_id, idempotency_key, turn_id, conversation_id, kind, score, comment,
                    given_at, given_at_nanos)
                select turn.tenant_id, :key, turn.id, conversation.id, :kind, :score, :comment, :at, :atNanos
                from turn join conversation on conversation.id = turn.conversation_id
                where turn.id = :turn
                for key share of conversation
                on conflict (tenant_id, idempotency_key) do nothing
                """)
                        .bind("key", feedback.key())
                        .bind("turn", feedback.turn().value())
                        .bind("kind", feedback.kind().name())
                        .bind("score", feedback.score())
                        .bind("comment", feedback.comment())
                        .bind("at", ExactTime.micros(feedback.at()))
                        .bind("atNanos", ExactTime.nanos(feedback.at()))
                        .execute()
                == 1;
    }

    private static Optional<Feedback> byKey(Handle handle, Feedback feedback) {
        return handle.createQuery("select * from feedback where idempotency_key = :key")
                .bind("key", feedback.key())
                .map((row, context) -> feedback(row, feedback.tenant()))
                .findOne();
    }

    private static Judged judged(ResultSet row, TenantId tenant) throws SQLException {
        return new Judged(
                feedback(row, tenant),
                TurnOutcomeJson.read(row.getString("outcome_kind"), Json.read(row.getString("outcome")), List.of()));
    }

    private static Feedback feedback(ResultSet row, TenantId tenant) throws SQLException {
        return new Feedback(
                tenant,
                new TurnId(row.getObject("turn_id", UUID.class)),
                row.getString("idempotency_key"),
                FeedbackKind.valueOf(row.getString("kind")),
                row.getInt("score"),
                row.getString("comment"),
                ExactTime.read(row, "given_at"));
    }
}
