package dev.attendant.sidecar.replay;

import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.cost.Budgets;
import dev.attendant.sidecar.cost.Budgets.Span;
import dev.attendant.sidecar.cost.CostLedger;
import dev.attendant.sidecar.cost.ModelCall;
import dev.attendant.sidecar.cost.TokenUse;
import dev.attendant.sidecar.tenant.TenantId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Recorded calls were paid for when they were made; whether a budget refused one is recorded too. */
record NoCosts() implements CostLedger {

    @Override
    public Reservation reserve(ModelCall call, long worst, Budgets budgets) {
        return new Reservation.Granted();
    }

    @Override
    public void settle(ModelCall call, TokenUse use, long cost) {
        // Nothing was reserved.
    }

    @Override
    public long spent(TenantId tenant, ConversationId conversation) {
        return 0;
    }

    @Override
    public long spent(TenantId tenant, TurnId turn) {
        return 0;
    }

    @Override
    public Map<Span, Long> spent(ModelCall call) {
        return Arrays.stream(Span.values()).collect(Collectors.toMap(Function.identity(), span -> 0L));
    }

    @Override
    public List<DayCost> daily(TenantId tenant, LocalDate first, LocalDate last) {
        return List.of();
    }

    @Override
    public List<GroupCost> dearest(TenantId tenant, Grouping by, LocalDate first, LocalDate last, int most) {
        return List.of();
    }
}
