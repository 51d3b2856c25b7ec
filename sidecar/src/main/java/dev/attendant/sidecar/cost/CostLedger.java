package dev.attendant.sidecar.cost;

import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.cost.Budgets.Span;
import dev.attendant.sidecar.tenant.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What calls of language models cost. A call's worst case is reserved before it begins, so that however many begin at
 * once, no budget is passed; a call that is never settled counts with its worst case.
 */
public interface CostLedger {

    /** What reserving came to. */
    sealed interface Reservation {

        /** The call may begin. */
        record Granted() implements Reservation {}

        /**
         * The call might pass a budget, and nothing was reserved.
         *
         * @param left what the span's budget had left, in micro-USD
         */
        record Refused(Span span, long left) implements Reservation {}
    }

    /**
     * Reserves what a call may cost at most.
     *
     * @param worst in micro-USD
     * @throws IllegalArgumentException where the same call was reserved before, or {@code worst} is negative
     */
    Reservation reserve(ModelCall call, long worst, Budgets budgets);

    /**
     * Puts what a call did cost in place of what was reserved; done again, or for a call that was not reserved, it
     * changes nothing.
     *
     * @param cost in micro-USD
     */
    void settle(ModelCall call, TokenUse use, long cost);

    /** What a conversation did cost or may yet, in micro-USD. */
    long spent(TenantId tenant, ConversationId conversation);

    /** What a turn did cost or may yet, in micro-USD. */
    long spent(TenantId tenant, TurnId turn);

    /** What counts against the budget of each span that would pay for this call, in micro-USD. */
    Map<Span, Long> spent(ModelCall call);

    /** What each day, model and task cost, from {@code first} to {@code last}, oldest first. */
    List<DayCost> daily(TenantId tenant, LocalDate first, LocalDate last);

    /**
     * The conversations or turns that cost most from {@code first} to {@code last}, dearest first.
     *
     * @param most how many of them
     */
    List<GroupCost> dearest(TenantId tenant, Grouping by, LocalDate first, LocalDate last, int most);

    /** What costs are added up by. */
    enum Grouping {
        CONVERSATION,
        TURN
    }

    /**
     * The calls of one conversation or turn.
     *
     * @param turn empty where the whole conversation is meant
     * @param unsettled as for a day
     * @param micros as for a day
     */
    record GroupCost(
            ConversationId conversation,
            Optional<TurnId> turn,
            long calls,
            long unsettled,
            TokenUse use,
            long micros) {}

    /**
     * A day's calls of one model for one task.
     *
     * @param unsettled how many of the calls stand with their worst case, being in work or lost
     * @param micros what they cost, in micro-USD
     */
    record DayCost(LocalDate day, String model, String task, long calls, long unsettled, TokenUse use, long micros) {}
}
