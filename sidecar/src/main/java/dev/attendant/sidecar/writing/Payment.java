package dev.attendant.sidecar.writing;

import dev.attendant.sidecar.chat.ChatRequest;
import dev.attendant.sidecar.chat.FailureKind;
import dev.attendant.sidecar.chat.Usage;
import dev.attendant.sidecar.cost.Budgets;
import dev.attendant.sidecar.cost.CostLedger;
import dev.attendant.sidecar.cost.CostLedger.Reservation;
import dev.attendant.sidecar.cost.ModelCall;
import dev.attendant.sidecar.cost.Price;
import dev.attendant.sidecar.cost.TokenUse;
import dev.attendant.sidecar.tenant.ModelPrice;
import dev.attendant.sidecar.tenant.SpendingLimits;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Pays for calls of models. */
final class Payment {

    private final CostLedger ledger;
    private final Supplier<UUID> ids;
    private final Clock clock;

    Payment(CostLedger ledger, Supplier<UUID> ids, Clock clock) {
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** What is reserved for a call. */
    record Receipt(ModelCall call, Price price, long mostOutputTokens, long worst) {}

    /** What asking for a reservation came to. */
    sealed interface Asked {

        record Paid(Receipt receipt) implements Asked {}

        /** It is not called; {@code because} goes on from the model's name. */
        record Unpaid(FailureKind kind, String because) implements Asked {}
    }

    Asked reserve(Payer payer, String model, ChatRequest chat) {
        Optional<Price> price =
                Optional.ofNullable(payer.settings().prices().get(model)).map(Payment::price);
        if (price.isEmpty()) {
            return new Asked.Unpaid(FailureKind.CANCELLED, "has no price in the settings");
        }
        long worst = price.get().worst(RequestSize.mostTokens(chat), chat.mostOutputTokens());
        ModelCall call = call(payer, model);
        return switch (ledger.reserve(call, worst, budgets(payer.settings().limits()))) {
            case Reservation.Granted granted ->
                new Asked.Paid(new Receipt(call, price.get(), chat.mostOutputTokens(), worst));
            case Reservation.Refused refused ->
                new Asked.Unpaid(
                        FailureKind.OVER_BUDGET,
                        "might cost %d micro-USD, but the budget of the %s has %d left"
                                .formatted(worst, refused.span().name().toLowerCase(Locale.ROOT), refused.left()));
        };
    }

    /** The share that is left of the tightest budget, from 0 to 1; 1 without a limit. */
    double budgetLeft(Payer payer) {
        Budgets budgets = budgets(payer.settings().limits());
        if (budgets.equals(Budgets.NONE)) {
            return 1;
        }
        return ledger.spent(call(payer, "any")).entrySet().stream()
                .mapToDouble(spent -> share(budgets.of(spent.getKey()), spent.getValue()))
                .min()
                .orElse(1);
    }

    private static double share(long budget, long spent) {
        return budget == 0 ? 0 : Math.clamp(1 - (double) spent / budget, 0, 1);
    }

    private ModelCall call(Payer payer, String model) {
        return new ModelCall(
                ids.get(), payer.tenant(), payer.conversation(), payer.turn(), task(payer), model, clock.instant());
    }

    /** Settles a call by what the provider counted; one that it did not count stays with its worst case. */
    void settle(Receipt receipt, Usage usage) {
        if (!usage.equals(Usage.NONE)) {
            TokenUse use = use(usage);
            ledger.settle(receipt.call(), use, receipt.price().of(use));
        }
    }

    /**
     * Settles a call that broke off. The provider may charge for more than it had told by then: for all that it might
     * yet have written; and where it told nothing, the call stays with its worst case.
     */
    void settleBroken(Receipt receipt, Usage usage) {
        if (usage.inputTokens() > 0) {
            long worst = receipt.price().worst(usage.inputTokens(), receipt.mostOutputTokens());
            ledger.settle(receipt.call(), use(usage), Math.min(worst, receipt.worst()));
        }
    }

    private static TokenUse use(Usage usage) {
        return new TokenUse(
                Math.max(0, usage.inputTokens() - usage.cachedTokens()), usage.cachedTokens(), usage.outputTokens());
    }

    /** Settles a call that was turned away before it cost anything. */
    void release(Receipt receipt) {
        ledger.settle(receipt.call(), TokenUse.NONE, 0);
    }

    private static String task(Payer payer) {
        return payer.task().name().toLowerCase(Locale.ROOT);
    }

    private static Price price(ModelPrice price) {
        return new Price(price.input(), price.cachedInput(), price.output());
    }

    private static Budgets budgets(SpendingLimits limits) {
        return new Budgets(limits.turn(), limits.conversation(), limits.day());
    }
}
