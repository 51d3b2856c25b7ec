package dev.attendant.sidecar.adapter.postgres.turn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attendant.sidecar.adapter.postgres.Json;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.turn.Impression;
import dev.attendant.sidecar.turn.Trace;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A turn's trace as jsonb. */
final class TraceJson {

    private static final Pattern SOURCE_OF_OLD =
            Pattern.compile("the checked answer of turn ([0-9a-f-]{36}) holds here too");

    private TraceJson() {}

    static ObjectNode write(Trace trace) {
        ArrayNode stages = Json.array();
        trace.stages().forEach(stage -> stages.add(write(stage)));
        ObjectNode node = Json.object()
                .put("settingsVersion", trace.settingsVersion())
                .put("knowledgeRevision", trace.knowledgeRevision())
                .put("encoder", trace.encoder())
                .put("intentModel", trace.intentModel());
        trace.impression().ifPresent(impression -> node.set("impression", write(impression)));
        node.set("stages", stages);
        return node;
    }

    static Trace read(JsonNode node) {
        return new Trace(
                node.path("settingsVersion").asInt(),
                node.path("knowledgeRevision").asLong(),
                node.path("encoder").asText(),
                node.path("intentModel").asInt(),
                readImpression(node.path("impression")),
                Json.elements(node.path("stages")).stream()
                        .map(TraceJson::readStage)
                        .toList());
    }

    private static ObjectNode write(Impression impression) {
        return Json.object()
                .put("intent", impression.intent())
                .put("sentiment", impression.sentiment())
                .put("emotion", impression.emotion());
    }

    /** Rows from before impressions were kept have none. */
    private static Optional<Impression> readImpression(JsonNode node) {
        return node.isMissingNode()
                ? Optional.empty()
                : Optional.of(new Impression(
                        node.path("intent").asText(),
                        node.path("sentiment").asText(),
                        node.path("emotion").asText()));
    }

    private static ObjectNode write(Trace.Stage stage) {
        ObjectNode node = Json.object()
                .put("name", stage.name())
                .put("decision", stage.decision())
                .put("rule", stage.rule())
                .put("micros", stage.micros());
        node.set("scores", Json.ofNumbers(stage.scores()));
        node.set("thresholds", Json.ofNumbers(stage.thresholds()));
        stage.source().ifPresent(turn -> node.put("source", turn.toString()));
        return node;
    }

    private static Trace.Stage readStage(JsonNode node) {
        return new Trace.Stage(
                node.path("name").asText(),
                node.path("decision").asText(),
                node.path("rule").asText(),
                Json.numbers(node.path("scores")),
                Json.numbers(node.path("thresholds")),
                node.path("micros").asLong(),
                source(node));
    }

    /** Rows of old have no source, and tell of it in their rule alone. */
    private static Optional<TurnId> source(JsonNode node) {
        Optional<String> kept = node.has("source")
                ? Optional.of(node.path("source").asText())
                : Optional.of(SOURCE_OF_OLD.matcher(node.path("rule").asText()))
                        .filter(Matcher::matches)
                        .map(told -> told.group(1));
        return kept.map(id -> new TurnId(UUID.fromString(id)));
    }
}
