package dev.attendant.sidecar.chat.route;

import dev.attendant.sidecar.chat.ChatFailure;
import dev.attendant.sidecar.chat.ChatModel;
import dev.attendant.sidecar.chat.ChatOutcome;
import dev.attendant.sidecar.chat.ChatRequest;
import dev.attendant.sidecar.chat.Completion;
import dev.attendant.sidecar.chat.FailureKind;
import dev.attendant.sidecar.chat.ModelName;
import dev.attendant.sidecar.tenant.ModelTask;
import dev.attendant.sidecar.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks the models of a route one after the other until one has answered or the time is up. */
public final class ModelRouter {

    private final Map<ModelTask, Route> routes;
    private final Map<ModelName, ChatModel> models;
    private final ModelGate gate;
    private final Backoff backoff;
    private final Latencies latencies;
    private final InstantSource clock;

    /**
     * @param latencies learns how long answers take
     * @throws IllegalArgumentException where a route names a model that is not there, or a task has two routes
     */
    public ModelRouter(
            List<Route> routes,
            List<ChatModel> models,
            ModelGate gate,
            Backoff backoff,
            Latencies latencies,
            InstantSource clock) {
        this.routes = byKey(routes, Route::task);
        this.models = byKey(models, ChatModel::name);
        this.gate = gate;
        this.backoff = backoff;
        this.latencies = latencies;
        this.clock = clock;
        routes.forEach(this::requireModels);
    }

    /**
     * Follows the route of the task; without one, no model is asked. Blocks as {@link ChatModel#complete} does, and
     * like it is called off by an interrupt.
     *
     * @param request whose {@link ChatRequest#timeout()} is the time for all tries together
     */
    public RoutedChat ask(ModelTask task, TenantId tenant, ChatRequest request, AttemptListeners listeners) {
        Route route = routes.get(task);
        return route == null
                ? new RoutedChat.Unanswered(List.of())
                : new Journey(route, tenant, request, listeners).run();
    }

    private void requireModels(Route route) {
        route.models().forEach(name -> {
            if (!models.containsKey(name)) {
                throw new IllegalArgumentException(
                        "The route for %s names %s, which no provider here has".formatted(route.task(), name));
            }
        });
    }

    private static <K, V> Map<K, V> byKey(List<V> values, Function<V, K> key) {
        return values.stream().collect(Collectors.toUnmodifiableMap(key, Function.identity()));
    }

    /** One request on its way along a route. */
    private final class Journey {

        private final Route route;
        private final TenantId tenant;
        private final ChatRequest request;
        private final AttemptListeners listeners;
        private final Instant end;
        private final Instant inTime;
        private final List<Attempt> attempts = new ArrayList<>();

        Journey(Route route, TenantId tenant, ChatRequest request, AttemptListeners listeners) {
            this.route = route;
            this.tenant = tenant;
            this.request = request;
            this.listeners = listeners;
            Instant now = clock.instant();
            this.end = now.plus(request.timeout());
            this.inTime = now.plus(route.inTime());
        }

        RoutedChat run() {
            for (ModelName name : route.models()) {
                Attempt last = tryOften(Objects.requireNonNull(models.get(name)));
                if (last instanceof Attempt.Asked asked && asked.outcome() instanceof Completion completion) {
                    return new RoutedChat.Answered(name, completion, attempts);
                }
                if (Thread.currentThread().isInterrupted()) {
                    break;
                }
            }
            return new RoutedChat.Unanswered(attempts);
        }

        /** Asks one model until its failure is none that passes, or its tries or the time are up. */
        private Attempt tryOften(ChatModel model) {
            Attempt last = attempt(model);
            int tries = 1;
            while (last instanceof Attempt.Asked asked
                    && asked.mayPass()
                    && tries < route.triesPerModel()
                    && pause(model.name(), backoff.before(tries, asked.retryAfter()))) {
                last = attempt(model);
                tries++;
            }
            return last;
        }

        private Attempt attempt(ChatModel model) {
            Duration left = left();
            Attempt attempt = left.compareTo(route.leastPerTry()) < 0
                    ? new Attempt.Barred(model.name(), Bar.NO_TIME)
                    : throughGate(model, min(left, route.mostPerTry()));
            attempts.add(attempt);
            return attempt;
        }

        private Attempt throughGate(ChatModel model, Duration time) {
            return switch (gate.admit(model.name(), tenant)) {
                case ModelGate.Refusal(Bar bar) -> new Attempt.Barred(model.name(), bar);
                case ModelGate.Pass pass -> ask(model, time, pass);
            };
        }

        /** A call that breaks leaves by the gate too, as one that was called off. */
        private Attempt ask(ChatModel model, Duration time, ModelGate.Pass pass) {
            Instant start = clock.instant();
            ChatOutcome outcome = ChatFailure.of(model.name(), FailureKind.CANCELLED, "");
            try {
                outcome = model.complete(request.withTimeout(time), listeners.begin(model.name()));
            } finally {
                pass.leave(outcome, Duration.between(start, clock.instant()));
            }
            Duration took = Duration.between(start, clock.instant());
            if (outcome instanceof Completion) {
                latencies.answered(model.name(), took);
            }
            return new Attempt.Asked(model.name(), outcome, took);
        }

        /** Waits, unless that would leave no time for a try, or the next model could answer sooner. */
        private boolean pause(ModelName model, Duration wait) {
            if (leftToRetry(model).minus(wait).compareTo(route.leastPerTry()) < 0) {
                return false;
            }
            try {
                Thread.sleep(wait);
                return true;
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        private Duration leftToRetry(ModelName model) {
            boolean isLast = model.equals(route.models().getLast());
            return isLast || inTime.isAfter(end) ? left() : Duration.between(clock.instant(), inTime);
        }

        private Duration left() {
            return Duration.between(clock.instant(), end);
        }

        private static Duration min(Duration one, Duration other) {
            return one.compareTo(other) < 0 ? one : other;
        }
    }
}
