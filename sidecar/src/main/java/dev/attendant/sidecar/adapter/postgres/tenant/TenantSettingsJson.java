package dev.attendant.sidecar.adapter.postgres.tenant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attendant.sidecar.adapter.postgres.Json;
import dev.attendant.sidecar.tenant.TenantSettings;
import dev.attendant.sidecar.tenant.Thresholds;
import dev.attendant.sidecar.tenant.WebSettings;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** A tenant's settings as jsonb. */
final class TenantSettingsJson {

    private TenantSettingsJson() {}

    static ObjectNode write(TenantSettings settings) {
        ObjectNode node = Json.object()
                .put("reusableTokens", settings.reusableTokens())
                .put("turnDeadline", settings.turnDeadline().toString());
        node.set("thresholds", write(settings.thresholds()));
        node.set("entities", EntitySettingsJson.write(settings.entities()));
        node.set("answerability", Json.ofNumbers(settings.answerability()));
        ObjectNode deadlines = node.putObject("channelDeadlines");
        settings.channelDeadlines().forEach((channel, deadline) -> deadlines.put(channel, deadline.toString()));
        node.set("models", ModelSettingsJson.write(settings.models()));
        node.set("web", write(settings.web()));
        return node;
    }

    private static Map<String, Duration> readDeadlines(JsonNode node) {
        return Json.stringMap(node).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, deadline -> Duration.parse(deadline.getValue())));
    }

    static TenantSettings read(JsonNode node) {
        return new TenantSettings(
                node.path("reusableTokens").asBoolean(),
                Duration.parse(node.path("turnDeadline").asText()),
                readThresholds(node.path("thresholds")),
                EntitySettingsJson.read(node.path("entities")),
                Json.numbers(node.path("answerability")),
                readDeadlines(node.path("channelDeadlines")),
                ModelSettingsJson.read(node.path("models")),
                readWeb(node.path("web")));
    }

    private static ObjectNode write(WebSettings web) {
        ObjectNode node = Json.object();
        node.set("siteKeys", Json.ofStrings(web.siteKeys()));
        node.set("origins", Json.ofStrings(web.origins()));
        return node;
    }

    private static WebSettings readWeb(JsonNode node) {
        return new WebSettings(Json.strings(node.path("siteKeys")), Json.strings(node.path("origins")));
    }

    private static ObjectNode write(Thresholds thresholds) {
        ObjectNode node = Json.object();
        node.set("answerAt", Json.number(thresholds.answerAt()));
        node.set("clarifyAt", Json.number(thresholds.clarifyAt()));
        node.set("offTopicAt", Json.number(thresholds.offTopicAt()));
        node.set("upsetAt", Json.number(thresholds.upsetAt()));
        node.set("intentAt", Json.number(thresholds.intentAt()));
        return node;
    }

    /** A threshold that the row does not name, having come later than the row, has its default. */
    private static Thresholds readThresholds(JsonNode node) {
        Thresholds standard = Thresholds.DEFAULT;
        return new Thresholds(
                threshold(node, "answerAt", standard.answerAt()),
                threshold(node, "clarifyAt", standard.clarifyAt()),
                threshold(node, "offTopicAt", standard.offTopicAt()),
                threshold(node, "upsetAt", standard.upsetAt()),
                threshold(node, "intentAt", standard.intentAt()));
    }

    private static double threshold(JsonNode node, String name, double standard) {
        return node.has(name) ? Json.number(node.path(name)) : standard;
    }
}
