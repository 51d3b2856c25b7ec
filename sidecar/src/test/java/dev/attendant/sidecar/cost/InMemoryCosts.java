package dev.attendant.sidecar.cost;

import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.cost.Budgets.Span;
import dev.attendant.sidecar.tenant.TenantId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Costs in memory, for tests. */
public final class InMemoryCosts implements CostLedger {

    private final Map<UUID, Entry> calls = new LinkedHashMap<>();
    private final Map<String, Long> spending = new HashMap<>();

    private record Entry(ModelCall call, long reserved, Optional<Long> cost, TokenUse use) {
        long micros() {
            return cost.orElse(reserved);
        }
    }

    @Override
    public synchronized Reservation reserve(ModelCall call, long worst, Budgets budgets) {
        if (calls.containsKey(call.id())) {
            throw new IllegalArgumentException("call " + call.id() + " was reserved before");
        }
        for (Span span : Span.values()) {
            long left = budgets.of(span) - spent(call.tenant(), call.key(span));
            if (worst > left) {
                return new Reservation.Refused(span, Math.max(0, left));
            }
        }
        calls.put(call.id(), new Entry(call, worst, Optional.empty(), TokenUse.NONE));
        add(call, worst);
        return new Reservation.Granted();
    }

    @Override
    public synchronized void settle(ModelCall call, TokenUse use, long cost) {
        Entry entry = calls.get(call.id());
        if (entry != null && entry.cost().isEmpty()) {
            calls.put(call.id(), new Entry(call, entry.reserved(), Optional.of(cost), use));
            add(call, cost - entry.reserved());
        }
    }

    @Override
    public synchronized long spent(TenantId tenant, ConversationId conversation) {
        return spent(tenant, "conversation " + conversation.value());
    }

    @Override
    public synchronized long spent(TenantId tenant, TurnId turn) {
        return spent(tenant, "turn " + turn.value());
    }

    @Override
    public synchronized Map<Span, Long> spent(ModelCall call) {
        return Arrays.stream(Span.values())
                .collect(Collectors.toMap(Function.identity(), span -> spent(call.tenant(), call.key(span))));
    }

    @Override
    public synchronized List<DayCost> daily(TenantId tenant, LocalDate first, LocalDate last) {
        return calls.values().stream()
                .filter(entry -> entry.call().tenant().equals(tenant))
                .filter(entry -> !entry.call().day().isBefore(first)
                        && !entry.call().day().isAfter(last))
                .collect(Collectors.groupingBy(entry -> List.of(
                        entry.call().day(), entry.call().model(), entry.call().task())))
                .values()
                .stream()
                .map(InMemoryCosts::added)
                .sorted(Comparator.comparing(DayCost::day)
                        .thenComparing(DayCost::model)
                        .thenComparing(DayCost::task))
                .toList();
    }

    @Override
    public synchronized List<GroupCost> dearest(
            TenantId tenant, Grouping by, LocalDate first, LocalDate last, int most) {
        return calls.values().stream()
                .filter(entry -> entry.call().tenant().equals(tenant))
                .filter(entry -> !entry.call().day().isBefore(first)
                        && !entry.call().day().isAfter(last))
                .collect(Collectors.groupingBy(entry -> by == Grouping.TURN
                        ? entry.call().turn().value()
                        : entry.call().conversation().value()))
                .values()
                .stream()
                .map(entries -> group(by, entries))
                .sorted(Comparator.comparingLong(GroupCost::micros).reversed())
                .limit(most)
                .toList();
    }

    /** All calls so far, in their order. */
    public synchronized List<ModelCall> calls() {
        return new ArrayList<>(calls.values().stream().map(Entry::call).toList());
    }

    private static GroupCost group(Grouping by, List<Entry> entries) {
        ModelCall call = entries.getFirst().call();
        DayCost sum = added(entries);
        return new GroupCost(
                call.conversation(),
                Optional.of(call.turn()).filter(turn -> by == Grouping.TURN),
                sum.calls(),
                sum.unsettled(),
                sum.use(),
                sum.micros());
    }

    /** What was reserved for a call. */
    public synchronized long worst(ModelCall call) {
        return calls.get(call.id()).reserved();
    }

    private static DayCost added(List<Entry> entries) {
        ModelCall call = entries.getFirst().call();
        return new DayCost(
                call.day(),
                call.model(),
                call.task(),
                entries.size(),
                entries.stream().filter(entry -> entry.cost().isEmpty()).count(),
                entries.stream()
                        .map(Entry::use)
                        .reduce(
                                TokenUse.NONE,
                                (a, b) -> new TokenUse(
                                        a.input() + b.input(),
                                        a.cachedInput() + b.cachedInput(),
                                        a.output() + b.output())),
                entries.stream().mapToLong(Entry::micros).sum());
    }

    private long spent(TenantId tenant, String span) {
        return spending.getOrDefault(tenant + " " + span, 0L);
    }

    private void add(ModelCall call, long micros) {
        for (Span span : Span.values()) {
            spending.merge(call.tenant() + " " + call.key(span), micros, Long::sum);
        }
    }
}
