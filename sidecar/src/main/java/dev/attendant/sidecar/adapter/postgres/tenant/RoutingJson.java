package dev.attendant.sidecar.adapter.postgres.tenant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attendant.sidecar.adapter.postgres.Json;
import dev.attendant.sidecar.tenant.ModelTask;
import dev.attendant.sidecar.tenant.Preference;
import dev.attendant.sidecar.tenant.RouteCondition;
import dev.attendant.sidecar.tenant.RouteRule;
import dev.attendant.sidecar.tenant.Routing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How a tenant's requests find their models, as jsonb. */
final class RoutingJson {

    private RoutingJson() {}

    static ObjectNode write(Routing routing) {
        ObjectNode node = Json.object().put("prefer", routing.prefer().name());
        ArrayNode rules = node.putArray("rules");
        routing.rules().forEach(rule -> rules.add(write(rule)));
        routing.hedgeAfter().ifPresent(after -> node.put("hedgeAfter", after.toString()));
        return node;
    }

    /** A row from before there were rules has none. */
    static Routing read(JsonNode node) {
        return node.isMissingNode()
                ? Routing.PLAIN
                : new Routing(
                        node.path("rules").valueStream().map(RoutingJson::rule).toList(),
                        Preference.valueOf(node.path("prefer").asText()),
                        node.has("hedgeAfter")
                                ? Optional.of(
                                        Duration.parse(node.path("hedgeAfter").asText()))
                                : Optional.empty());
    }

    private static ObjectNode write(RouteRule rule) {
        RouteCondition when = rule.when();
        ObjectNode node = Json.object()
                .put("name", rule.name())
                .put("promptTokensAtLeast", when.promptTokensAtLeast())
                .put("promptTokensAtMost", when.promptTokensAtMost())
                .put("leftAtLeast", when.leftAtLeast().toString())
                .put("budgetLeftAtMost", when.budgetLeftAtMost());
        node.set(
                "tasks",
                Json.ofStrings(when.tasks().stream().map(Enum::name).sorted().toList()));
        node.set("languages", Json.ofStrings(when.languages().stream().sorted().toList()));
        node.set("models", Json.ofStrings(rule.models()));
        rule.prefer().ifPresent(prefer -> node.put("prefer", prefer.name()));
        return node;
    }

    private static RouteRule rule(JsonNode node) {
        List<String> tasks = Json.strings(node.path("tasks"));
        return new RouteRule(
                node.path("name").asText(),
                new RouteCondition(
                        tasks.stream().map(ModelTask::valueOf).collect(Collectors.toSet()),
                        Set.copyOf(Json.strings(node.path("languages"))),
                        node.path("promptTokensAtLeast").asInt(),
                        node.path("promptTokensAtMost").asInt(),
                        Duration.parse(node.path("leftAtLeast").asText()),
                        node.path("budgetLeftAtMost").asDouble()),
                Json.strings(node.path("models")),
                node.has("prefer")
                        ? Optional.of(Preference.valueOf(node.path("prefer").asText()))
                        : Optional.empty());
    }
}
