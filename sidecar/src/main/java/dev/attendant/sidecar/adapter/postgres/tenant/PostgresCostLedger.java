package dev.attendant.sidecar.adapter.postgres.tenant;

import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.adapter.postgres.StorableText;
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

/** Costs in the tables {@code model_call} and {@code spending}. */
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
        return Spending.reserve(database, call, worst, budgets);
    }

    @Override
    public void settle(ModelCall call, TokenUse use, long cost) {
        Spending.settle(database, call, use, cost);
    }

    @Override
    public long spent(TenantId tenant, ConversationId conversation) {
        return spent(tenant, "conversation " + conversation.value());
    }

    @Override
    public long spent(TenantId tenant, TurnId turn) {
        return spent(tenant, "turn " + turn.value());
    }

    @Override
    public Map<Span, Long> spent(ModelCall call) {
        Map<String, Long> known = spent(call.tenant(), List.of(Spending.spans(call)));
        return Arrays.stream(Span.values())
                .collect(Collectors.toMap(Function.identity(), span -> known.getOrDefault(call.key(span), 0L)));
    }

    private long spent(TenantId tenant, String span) {
        return spent(tenant, List.of(span)).getOrDefault(span, 0L);
    }

    private Map<String, Long> spent(TenantId tenant, List<String> spans) {
        return database
                .rows(
                        tenant,
                        "select span, micros from spending where span = any (cast(:spans as text[]))",
                        Map.of("spans", spans.toArray(String[]::new)),
                        (row, context) -> Map.entry(row.getString("span"), row.getLong("micros")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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
}
