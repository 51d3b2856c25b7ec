package dev.attendant.sidecar.adapter.postgres.turn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attendant.sidecar.adapter.postgres.Json;
import dev.attendant.sidecar.generation.Evidence;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.Span;
import java.util.List;

/** Evidence as jsonb, where it is not searched. */
final class EvidenceJson {

    private EvidenceJson() {}

    static ArrayNode write(List<Evidence> evidence) {
        ArrayNode array = Json.array();
        evidence.forEach(each -> array.add(write(each)));
        return array;
    }

    static List<Evidence> read(JsonNode array) {
        return Json.elements(array).stream().map(EvidenceJson::evidence).toList();
    }

    private static ObjectNode write(Evidence evidence) {
        ObjectNode node = Json.object()
                .put("document", evidence.document().value())
                .put("version", evidence.version())
                .put("title", evidence.title())
                .put("location", evidence.location())
                .put("quote", evidence.quote())
                .put("verdict", evidence.verdict().name());
        node.set("answer", write(evidence.answer()));
        node.set("source", write(evidence.source()));
        node.set("score", Json.number(evidence.score()));
        return node;
    }

    private static Evidence evidence(JsonNode node) {
        return new Evidence(
                span(node.path("answer")),
                new DocumentId(node.path("document").asText()),
                node.path("version").asText(),
                node.path("title").asText(),
                node.path("location").asText(),
                span(node.path("source")),
                node.path("quote").asText(),
                Evidence.Verdict.valueOf(node.path("verdict").asText()),
                Json.number(node.path("score")));
    }

    private static ObjectNode write(Span span) {
        return Json.object().put("start", span.start()).put("end", span.end());
    }

    private static Span span(JsonNode node) {
        return new Span(node.path("start").asInt(), node.path("end").asInt());
    }
}
