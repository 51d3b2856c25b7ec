package dev.attendant.sidecar.adapter.postgres;

import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.cost.Budgets;
import dev.attendant.sidecar.cost.Budgets.Span;
import dev.attendant.sidecar.cost.CostLedger;
import dev.attendant.sidecar.cost.ModelCall;
import dev.attendant.sidecar.cost.TokenUse;
import dev.attendant.sidecar.tenant.TenantId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Costs in the tables {@code model_call} and {@code spending}; rows of the latter are locked from narrow to wide. */
public final class PostgresCostLedger implements CostLedger {

    private final PostgresDatabase database;

    public PostgresCostLedger(PostgresDatabase database) {
        this.database = database;
    }

    @Override
    public Reservation reserve(ModelCall call, long worst, Budgets budgets) {
        if (worst < 0) {
            throw new IllegalArgumentException("the worst case must not be negative, but is " + worst);
        }
        StorableText.require("task", call.task());
        StorableText.require("model", call.model());
        return database.inTenant(call.tenant(), handle -> {
            insert(handle, call, worst);
            for (Span span : Span.values()) {
                if (!take(handle, call, span, worst, budgets.of(span))) {
                    long left = budgets.of(span) - spent(handle, call.key(span));
                    handle.rollback();
                    return new Reservation.Refused(span, Math.max(0, left));
                }
            }
            return new Reservation.Granted();
        });
    }

    @Override
    public void settle(ModelCall call, TokenUse use, long cost) {
        database.useInTenant(
                call.tenant(),
                handle -> settled(handle, call, use, cost).ifPresent(reserved -> {
                    for (Span span : Span.values()) {
                        give(handle, call.key(span), reserved - cost);
                    }
                }));
    }

    @Override
    public long spent(TenantId tenant, ConversationId conversation) {
        return database.inTenant(tenant, handle -> spent(handle, "conversation " + conversation.value()));
    }

    @Override
    public long spent(TenantId tenant, TurnId turn) {
        return database.inTenant(tenant, handle -> spent(handle, "turn " + turn.value()));
    }

    @Override
    public Map<Span, Long> spent(ModelCall call) {
        return database.inTenant(
                call.tenant(),
                handle -> Arrays.stream(Span.values())
                        .collect(Collectors.toMap(Function.identity(), span -> spent(handle, call.key(span)))));
    }

    @Override
    public List<DayCost> daily(TenantId tenant, LocalDate first, LocalDate last) {
        return database.inTenant(
                tenant,
                handle -> handle.createQuery("""
                        select (started_at at time zone 'utc')::date as day, model, task, count(*) as calls,
                            count(*) filter (where cost is null) as unsettled,
                            sum(input_tokens)::bigint as input, sum(cached_input_tokens)::bigint as cached,
                            sum(output_tokens)::bigint as output, sum(coalesce(cost, reserved))::bigint as micros
                        from model_call
                        where started_at >= :first and started_at < :end
                        group by 1, 2, 3
                        order by 1, 2, 3
                        """)
                        .bind("first", first.atStartOfDay().atOffset(ZoneOffset.UTC))
                        .bind("end", last.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC))
                        .map((row, context) -> new DayCost(
                                row.getObject("day", LocalDate.class),
                                row.getString("model"),
                                row.getString("task"),
                                row.getLong("calls"),
                                row.getLong("unsettled"),
                                new TokenUse(row.getLong("input"), row.getLong("cached"), row.getLong("output")),
                                row.getLong("micros")))
                        .list());
    }

    @Override
    public List<GroupCost> dearest(TenantId tenant, Grouping by, LocalDate first, LocalDate last, int most) {
        return database.inTenant(
                tenant,
                handle -> handle.createQuery("""
                        select conversation_id, case when :byTurn then turn_id end as turn, count(*) as calls,
                            count(*) filter (where cost is null) as unsettled,
                            sum(input_tokens)::bigint as input, sum(cached_input_tokens)::bigint as cached,
                            sum(output_tokens)::bigint as output, sum(coalesce(cost, reserved))::bigint as micros
                        from model_call
                        where started_at >= :first and started_at < :end
                        group by 1, 2
                        order by micros desc, 1, 2
                        limit :most
                        """)
                        .bind("byTurn", by == Grouping.TURN)
                        .bind("first", first.atStartOfDay().atOffset(ZoneOffset.UTC))
                        .bind("end", last.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC))
                        .bind("most", most)
                        .map((row, context) -> new GroupCost(
                                new ConversationId(row.getObject("conversation_id", UUID.class)),
                                Optional.ofNullable(row.getObject("turn", UUID.class))
                                        .map(TurnId::new),
                                row.getLong("calls"),
                                row.getLong("unsettled"),
                                new TokenUse(row.getLong("input"), row.getLong("cached"), row.getLong("output")),
                                row.getLong("micros")))
                        .list());
    }

    private static void insert(Handle handle, ModelCall call, long worst) {
        int inserted = handle.createUpdate("""
                insert into model_call
                    (tenant_id, call_id, conversation_id, turn_id, task, model, started_at, reserved)
                values (:tenant, :call, :conversation, :turn, :task, :model, :at, :worst)
                on conflict do nothing
                """)
                .bind("tenant", call.tenant().value())
                .bind("call", call.id())
                .bind("conversation", call.conversation().value())
                .bind("turn", call.turn().value())
                .bind("task", call.task())
                .bind("model", call.model())
                .bind("at", ExactTime.micros(call.at()))
                .bind("worst", worst)
                .execute();
        if (inserted == 0) {
            throw new IllegalArgumentException("call " + call.id() + " was reserved before");
        }
    }

    /** Adds to a span's spending where that stays within its budget; what costs nothing locks no row. */
    private static boolean take(Handle handle, ModelCall call, Span span, long worst, long budget) {
        return worst == 0
                || handle.createUpdate("""
                insert into spending (tenant_id, span, micros)
                select :tenant, :span, :worst where :worst <= :budget
                on conflict (tenant_id, span) do update set micros = spending.micros + :worst
                where spending.micros <= :budget - :worst
                """)
                                .bind("tenant", call.tenant().value())
                                .bind("span", call.key(span))
                                .bind("worst", worst)
                                .bind("budget", budget)
                                .execute()
                        == 1;
    }

    private static long spent(Handle handle, String span) {
        return handle.createQuery("select micros from spending where span = :span")
                .bind("span", span)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    /** What was reserved for the call; empty where it was settled before. */
    private static Optional<Long> settled(Handle handle, ModelCall call, TokenUse use, long cost) {
        return handle.createQuery("""
                update model_call
                set cost = :cost, input_tokens = :input, cached_input_tokens = :cached, output_tokens = :output
                where call_id = :call and cost is null
                returning reserved
                """)
                .bind("call", call.id())
                .bind("cost", cost)
                .bind("input", use.input())
                .bind("cached", use.cachedInput())
                .bind("output", use.output())
                .mapTo(Long.class)
                .findOne();
    }

    private static void give(Handle handle, String span, long micros) {
        if (micros == 0) {
            return;
        }
        handle.createUpdate("update spending set micros = micros - :micros where span = :span")
                .bind("micros", micros)
                .bind("span", span)
                .execute();
    }
}
