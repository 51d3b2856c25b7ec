package dev.attendant.sidecar.replay;

import dev.attendant.sidecar.chat.ChatFailure;
import dev.attendant.sidecar.chat.Completion;
import dev.attendant.sidecar.chat.FailureKind;
import dev.attendant.sidecar.turn.FinishedTurn;
import dev.attendant.sidecar.turn.ModelRung;
import dev.attendant.sidecar.writing.ModelExchange;
import java.util.List;

/** Which of the recorded calls a turn was settled by. */
final class Heeded {

    private Heeded() {}

    /** What came while the turn was being settled without it counts for nothing. */
    static List<ModelExchange> of(FinishedTurn recorded) {
        return ModelRung.wasLate(recorded.trace())
                ? List.of()
                : recorded.exchanges().stream()
                        .filter(exchange -> !wasInVain(exchange, recorded.exchanges()))
                        .toList();
    }

    /** One of two models that were asked side by side, and of which nothing came. */
    private static boolean wasInVain(ModelExchange exchange, List<ModelExchange> all) {
        return exchange.outcome() instanceof ChatFailure failure
                && exchange.shown() == 0
                && all.stream().anyMatch(other -> beganDuring(exchange, other) || gaveWay(exchange, failure, other));
    }

    /** Threads begin when they can, so that the clock alone does not tell who was asked beside whom. */
    private static boolean gaveWay(ModelExchange exchange, ChatFailure failure, ModelExchange other) {
        return other.outcome() instanceof Completion
                && other.requestHash().equals(exchange.requestHash())
                && (failure.kind() == FailureKind.CANCELLED || beganDuring(other, exchange));
    }

    private static boolean beganDuring(ModelExchange later, ModelExchange earlier) {
        return later.at().isAfter(earlier.at())
                && later.at().isBefore(earlier.at().plus(earlier.took()));
    }
}
