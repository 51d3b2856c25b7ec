package dev.attendant.sidecar.adapter.postgres.tenant;

import dev.attendant.sidecar.adapter.postgres.ExactTime;
import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.cost.Budgets;
import dev.attendant.sidecar.cost.Budgets.Span;
import dev.attendant.sidecar.cost.CostLedger.Reservation;
import dev.attendant.sidecar.cost.ModelCall;
import dev.attendant.sidecar.cost.TokenUse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reserves and settles what calls cost in the tables {@code model_call} and {@code spending}, each in one round trip: a
 * day's row is everybody's, and is held until the disk has what was written. Rows of {@code spending} are locked from
 * narrow to wide before they are read; a call that costs nothing has none.
 */
final class Spending {

    private static final String LOCK = """
            select span from unnest(cast(:spans as text[])) with ordinality wanted(span, place)
            join spending using (span)
            order by place for update of spending;
            """;

    private static final String RESERVE = """
            insert into spending (tenant_id, span, micros)
            select :tenant, span, 0 from unnest(cast(:spans as text[])) with ordinality wanted(span, place)
            order by place
            on conflict do nothing;
            """ + LOCK + """
            with short as (
                select span, budget - micros as unspent
                from unnest(cast(:spans as text[]), cast(:budgets as bigint[])) with ordinality
                    wanted(span, budget, place)
                join spending using (span)
                where micros > budget - :worst
                order by place limit 1
            ), called as (
                insert into model_call
                    (tenant_id, call_id, conversation_id, turn_id, task, model, started_at, reserved)
                select :tenant, :call, :conversation, :turn, :task, :model, :at, :worst
                where not exists (select from short)
                on conflict do nothing
                returning true
            ), taken as (
                update spending set micros = micros + :worst
                where span = any (cast(:spans as text[])) and exists (select from called)
            )
            select exists (select from called) as granted, span, unspent
            from (values (1)) always(present) left join short on true
            """;

    private static final String SETTLE = LOCK + """
            with settled as (
                update model_call
                set cost = :cost, input_tokens = :input, cached_input_tokens = :cached, output_tokens = :output
                where call_id = :call and cost is null
                returning reserved
            )
            update spending set micros = micros - (reserved - :cost)
            from settled where span = any (cast(:spans as text[]))
            returning true
            """;

    private Spending() {}

    static Reservation reserve(PostgresDatabase database, ModelCall call, long worst, Budgets budgets) {
        return database.rows(
                        call.tenant(),
                        RESERVE,
                        Map.ofEntries(
                                Map.entry("tenant", call.tenant().value()),
                                Map.entry("call", call.id()),
                                Map.entry("conversation", call.conversation().value()),
                                Map.entry("turn", call.turn().value()),
                                Map.entry("task", call.task()),
                                Map.entry("model", call.model()),
                                Map.entry("at", ExactTime.micros(call.at())),
                                Map.entry("worst", worst),
                                Map.entry("spans", worst == 0 ? new String[0] : spans(call)),
                                Map.entry(
                                        "budgets",
                                        Stream.of(Span.values())
                                                .map(budgets::of)
                                                .toArray(Long[]::new))),
                        (row, context) -> reservation(row, call))
                .getFirst();
    }

    private static Reservation reservation(ResultSet row, ModelCall call) throws SQLException {
        String key = row.getString("span");
        for (Span span : Span.values()) {
            if (call.key(span).equals(key)) {
                return new Reservation.Refused(span, Math.max(0, row.getLong("unspent")));
            }
        }
        if (!row.getBoolean("granted")) {
            throw new IllegalArgumentException("call " + call.id() + " was reserved before");
        }
        return new Reservation.Granted();
    }

    static void settle(PostgresDatabase database, ModelCall call, TokenUse use, long cost) {
        database.rows(
                call.tenant(),
                SETTLE,
                Map.of(
                        "call", call.id(),
                        "cost", cost,
                        "input", use.input(),
                        "cached", use.cachedInput(),
                        "output", use.output(),
                        "spans", spans(call)),
                (row, context) -> true);
    }

    /** The names of the spans that pay for a call, the narrowest first. */
    static String[] spans(ModelCall call) {
        return Stream.of(Span.values()).map(call::key).toArray(String[]::new);
    }
}
