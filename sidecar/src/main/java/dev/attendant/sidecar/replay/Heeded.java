package dev.attendant.sidecar.replay;

import dev.attendant.sidecar.chat.ChatFailure;
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

    /** A second model that was asked beside the first, and of which nothing came. */
    private static boolean wasInVain(ModelExchange exchange, List<ModelExchange> all) {
        return exchange.outcome() instanceof ChatFailure
                && exchange.shown() == 0
                && all.stream().anyMatch(other -> beganDuring(exchange, other));
    }

    private static boolean beganDuring(ModelExchange exchange, ModelExchange other) {
        return exchange.at().isAfter(other.at())
                && exchange.at().isBefore(other.at().plus(other.took()));
    }
}
