package dev.attendant.sidecar.chat.route;

import dev.attendant.sidecar.chat.ChatModel;
import dev.attendant.sidecar.chat.ChatRequest;
import dev.attendant.sidecar.chat.ModelName;
import dev.attendant.sidecar.tenant.ModelTask;
import dev.attendant.sidecar.tenant.TenantId;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Asks the models of a route one after the other until one has answered or the time is up; where the route is hedged,
 * the first two may be asked at once.
 */
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
                : new Journey(
                                route,
                                models,
                                new Asker(gate, latencies, clock, tenant, request, listeners),
                                request.timeout(),
                                backoff,
                                clock)
                        .run();
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
}
