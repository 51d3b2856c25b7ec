package dev.attendant.sidecar.chat.route;

import dev.attendant.sidecar.chat.ChatFailure;
import dev.attendant.sidecar.chat.ChatOutcome;
import dev.attendant.sidecar.chat.Completion;
import dev.attendant.sidecar.chat.FailureKind;
import dev.attendant.sidecar.chat.ModelName;
import java.time.Duration;
import java.util.Optional;

/** One step along a route, for the trace. */
public sealed interface Attempt {

    ModelName model();

    /** In one line: what came of it, and why. */
    String explain();

    /** The model was asked. */
    record Asked(ModelName model, ChatOutcome outcome, Duration took) implements Attempt {

        @Override
        public String explain() {
            return switch (outcome) {
                case Completion _ -> "%s answered in %d ms.".formatted(model, took.toMillis());
                case ChatFailure failure -> failure.line();
            };
        }

        Optional<FailureKind> failure() {
            return outcome instanceof ChatFailure failure ? Optional.of(failure.kind()) : Optional.empty();
        }

        /** Whether the same model may do better soon; one that was too slow will be so again. */
        boolean mayPass() {
            return failure()
                    .filter(kind -> kind.passing() && kind != FailureKind.TIMEOUT)
                    .isPresent();
        }

        /** Whether another try, later on the same route, would fail alike. */
        boolean isHopeless() {
            return failure()
                    .filter(kind -> kind != FailureKind.CANCELLED && kind != FailureKind.OVER_BUDGET)
                    .filter(kind -> !mayPass())
                    .isPresent();
        }

        Duration retryAfter() {
            return outcome instanceof ChatFailure failure ? failure.retryAfter().orElse(Duration.ZERO) : Duration.ZERO;
        }
    }

    /** The model is about to be asked beside another, which has said nothing for a while. */
    record Hedged(ModelName model, ModelName silent, Duration after) implements Attempt {

        @Override
        public String explain() {
            return "%s was to be asked too, as %s had said nothing for %d ms."
                    .formatted(model, silent, after.toMillis());
        }
    }

    /** The model was not asked. */
    record Barred(ModelName model, Bar bar) implements Attempt {

        @Override
        public String explain() {
            return "%s was not asked: %s.".formatted(model, bar.told());
        }
    }
}
