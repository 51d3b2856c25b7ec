package dev.attendant.sidecar.chat.route;

import dev.attendant.sidecar.chat.Completion;
import dev.attendant.sidecar.chat.FailureKind;
import dev.attendant.sidecar.chat.ModelName;
import dev.attendant.sidecar.chat.Usage;
import java.util.List;

/** Where a route led. */
public sealed interface RoutedChat {

    /** Every step, in order. */
    List<Attempt> attempts();

    /** What all of it used, with the tries that failed. */
    default Usage usage() {
        return attempts().stream()
                .filter(Attempt.Asked.class::isInstance)
                .map(attempt -> ((Attempt.Asked) attempt).outcome().usage())
                .reduce(Usage.NONE, Usage::plus);
    }

    /** A model answered. */
    record Answered(ModelName model, Completion completion, List<Attempt> attempts) implements RoutedChat {

        public Answered {
            attempts = List.copyOf(attempts);
        }
    }

    /** No model did, in the time there was. */
    record Unanswered(List<Attempt> attempts) implements RoutedChat {

        public Unanswered {
            attempts = List.copyOf(attempts);
        }

        /** Whether money kept the last model from being asked. */
        public boolean isOverBudget() {
            return !attempts.isEmpty()
                    && attempts.getLast() instanceof Attempt.Asked asked
                    && asked.failure()
                            .filter(kind -> kind == FailureKind.OVER_BUDGET)
                            .isPresent();
        }
    }
}
