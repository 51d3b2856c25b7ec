package dev.attendant.sidecar.adapter.postgres.tenant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attendant.sidecar.adapter.postgres.Json;
import dev.attendant.sidecar.tenant.LatePolicy;
import dev.attendant.sidecar.tenant.ModelPrice;
import dev.attendant.sidecar.tenant.ModelSettings;
import dev.attendant.sidecar.tenant.SpendingLimits;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** How a tenant uses language models, as jsonb. */
final class ModelSettingsJson {

    private ModelSettingsJson() {}

    static ObjectNode write(ModelSettings settings) {
        ObjectNode node = Json.object()
                .put("tone", settings.tone())
                .put("policy", settings.policy())
                .put("outputTokens", settings.outputTokens())
                .put("late", settings.late().name())
                .put("lateWithin", settings.lateWithin().toString());
        node.set("answers", Json.ofStrings(settings.answers()));
        node.set("tools", Json.ofStrings(settings.tools()));
        ObjectNode prices = node.putObject("prices");
        settings.prices()
                .forEach((model, price) -> prices.putObject(model)
                        .put("input", price.input())
                        .put("cachedInput", price.cachedInput())
                        .put("output", price.output()));
        node.set("limits", write(settings.limits()));
        node.set("routing", RoutingJson.write(settings.routing()));
        return node;
    }

    /** A row from before there were models has none. */
    static ModelSettings read(JsonNode node) {
        if (node.isMissingNode()) {
            return ModelSettings.NONE;
        }
        return new ModelSettings(
                Json.strings(node.path("answers")),
                node.path("prices").properties().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, price -> price(price.getValue()))),
                limits(node.path("limits")),
                node.path("tone").asText(),
                node.path("policy").asText(),
                node.path("outputTokens").asInt(),
                LatePolicy.valueOf(node.path("late").asText()),
                Duration.parse(node.path("lateWithin").asText()),
                Json.strings(node.path("tools")),
                RoutingJson.read(node.path("routing")));
    }

    private static ObjectNode write(SpendingLimits limits) {
        ObjectNode node = Json.object();
        limits.turn().ifPresent(limit -> node.put("turn", limit));
        limits.conversation().ifPresent(limit -> node.put("conversation", limit));
        limits.day().ifPresent(limit -> node.put("day", limit));
        return node;
    }

    private static SpendingLimits limits(JsonNode node) {
        return new SpendingLimits(limit(node, "turn"), limit(node, "conversation"), limit(node, "day"));
    }

    private static OptionalLong limit(JsonNode node, String span) {
        return node.has(span) ? OptionalLong.of(node.path(span).asLong()) : OptionalLong.empty();
    }

    private static ModelPrice price(JsonNode node) {
        return new ModelPrice(
                node.path("input").asLong(),
                node.path("cachedInput").asLong(),
                node.path("output").asLong());
    }
}
