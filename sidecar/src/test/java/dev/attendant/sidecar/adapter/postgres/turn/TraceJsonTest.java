package dev.attendant.sidecar.adapter.postgres.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.adapter.postgres.Json;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.turn.Trace;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TraceJsonTest {

    private static final String SOURCE = "0197c7a0-0000-7000-8000-000000000001";

    @Test
    void shouldReadFromItsRuleWhoseAnswerARowOfOldGaveAgain() {
        Trace trace = TraceJson.read(Json.read("""
                {"settingsVersion": 1, "knowledgeRevision": 2, "encoder": "minilm", "intentModel": 0, "stages": [
                  {"name": "decide", "decision": "look up", "rule": "a question", "scores": {}, "thresholds": {},
                   "micros": 5},
                  {"name": "cache", "decision": "exact", "rule": "the checked answer of turn %s holds here too",
                   "scores": {}, "thresholds": {}, "micros": 0}]}
                """.formatted(SOURCE)));

        assertThat(trace.source()).contains(new TurnId(UUID.fromString(SOURCE)));
    }
}
