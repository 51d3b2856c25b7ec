package dev.attendant.sidecar.chat.route;

import dev.attendant.sidecar.tenant.RouteCondition;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds a rule's conditions against a request. */
final class RuleFit {

    private RuleFit() {}

    /** Why a condition does not hold, with its figures; empty where all of it holds. */
    static Optional<String> objection(RouteCondition when, Situation request) {
        return Stream.of(task(when, request), size(when, request), time(when, request))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> budget(when, request));
    }

    private static Optional<String> task(RouteCondition when, Situation request) {
        if (!when.isFor(request.task())) {
            return Optional.of("it is not for the task " + request.task().name().toLowerCase(Locale.ROOT));
        }
        return when.isIn(request.language())
                ? Optional.empty()
                : Optional.of("it is not for the language " + request.language());
    }

    private static Optional<String> size(RouteCondition when, Situation request) {
        int tokens = request.promptTokens();
        if (tokens < when.promptTokensAtLeast()) {
            return Optional.of("%d tokens are fewer than %d".formatted(tokens, when.promptTokensAtLeast()));
        }
        return tokens > when.promptTokensAtMost()
                ? Optional.of("%d tokens are more than %d".formatted(tokens, when.promptTokensAtMost()))
                : Optional.empty();
    }

    private static Optional<String> time(RouteCondition when, Situation request) {
        return request.left().compareTo(when.leftAtLeast()) < 0
                ? Optional.of("%d ms left are fewer than %d"
                        .formatted(request.left().toMillis(), when.leftAtLeast().toMillis()))
                : Optional.empty();
    }

    private static Optional<String> budget(RouteCondition when, Situation request) {
        if (when.budgetLeftAtMost() >= 1) {
            return Optional.empty();
        }
        double left = request.budgetLeft().getAsDouble();
        return left > when.budgetLeftAtMost()
                ? Optional.of("%.3f of the budget left is more than %.3f".formatted(left, when.budgetLeftAtMost()))
                : Optional.empty();
    }
}
