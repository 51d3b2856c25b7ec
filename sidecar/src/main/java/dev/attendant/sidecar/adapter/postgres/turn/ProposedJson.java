package dev.attendant.sidecar.adapter.postgres.turn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attendant.sidecar.adapter.postgres.Json;
import dev.attendant.sidecar.turn.Proposed;
import java.time.Instant;
import java.util.Optional;

/** What a turn proposes, as jsonb. */
final class ProposedJson {

    private static final String FIELD = "proposed";

    private ProposedJson() {}

    /** Adds it to the body of an outcome. */
    static ObjectNode added(ObjectNode body, Optional<Proposed> proposed) {
        proposed.ifPresent(what -> body.set(FIELD, write(what)));
        return body;
    }

    static Optional<Proposed> read(JsonNode body) {
        return body.has(FIELD) ? Optional.of(proposed(body.path(FIELD))) : Optional.empty();
    }

    static Proposed proposed(JsonNode node) {
        return new Proposed(
                node.path("id").asText(),
                node.path("tool").asText(),
                node.path("arguments").asText(),
                node.path("says").asText(),
                Instant.parse(node.path("expiresAt").asText()));
    }

    static ObjectNode write(Proposed proposed) {
        return told(proposed).put("arguments", proposed.arguments());
    }

    /** As others are told of it, who confirm it by its id. */
    static ObjectNode told(Proposed proposed) {
        return Json.object()
                .put("id", proposed.id())
                .put("tool", proposed.tool())
                .put("says", proposed.says())
                .put("expiresAt", proposed.expiresAt().toString());
    }
}
