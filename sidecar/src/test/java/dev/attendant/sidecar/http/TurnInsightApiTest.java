package dev.attendant.sidecar.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.cost.Budgets;
import dev.attendant.sidecar.cost.ModelCall;
import dev.attendant.sidecar.tenant.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnInsightApiTest {

    private static final List<String> INSIGHT = List.of("utterance", "intent", "sentiment", "emotion", "costMicroUsd");
    private static final TenantId ACME =
            new TenantId(UUID.nameUUIDFromBytes("tenant-acme".getBytes(StandardCharsets.UTF_8)));

    private final TestSidecar sidecar = new TestSidecar();
    private final ApiClient api = new ApiClient(sidecar.base());

    @AfterEach
    void stop() {
        api.close();
        sidecar.close();
    }

    @Test
    void shouldTellTheTenantWhatWasReadInAMessage() {
        // given
        JsonNode sent = send("How long do refunds take?");

        // when
        JsonNode shown = api.get("/v1/turns/" + sent.get("turnId").asText()).json();

        // then
        for (JsonNode turn : List.of(sent, shown)) {
            assertThat(turn.get("utterance").asText()).isEqualTo("How long do refunds take?");
            assertThat(turn.get("intent").asText()).isEqualTo("refund");
            assertThat(turn.get("sentiment").asText()).isEqualTo("negative");
            assertThat(turn.get("emotion").asText()).isEqualTo("frustration");
            assertThat(turn.get("costMicroUsd").asLong()).isZero();
        }
    }

    @Test
    void shouldTellWhatATurnCostWhereItIsReadAgain() {
        // given
        JsonNode sent = send("by a model");
        pay(sent, 40);
        pay(sent, 2);

        // when
        JsonNode shown = api.get("/v1/turns/" + sent.get("turnId").asText()).json();

        // then
        assertThat(sent.has("costMicroUsd")).isFalse();
        assertThat(shown.get("costMicroUsd").asLong()).isEqualTo(42);
    }

    @Test
    void shouldLeaveOutWhatWasNotReadInAMessage() {
        JsonNode sent = send("weather");

        assertThat(sent.get("utterance").asText()).isEqualTo("weather");
        assertThat(sent.has("intent")).isFalse();
        assertThat(sent.has("sentiment")).isFalse();
        assertThat(sent.has("emotion")).isFalse();
    }

    @Test
    void shouldNotTellVisitorsWhatWasMadeOfThem() {
        // given
        api.send(
                "PATCH",
                "/v1/settings",
                "{\"web\": {\"siteKeys\": [\"shop\"], \"origins\": [\"https://shop.example\"]}}");
        ApiClient.Reply chat =
                api.post("/v1/web/sessions", "{\"siteKey\": \"shop\"}", "Origin", "https://shop.example");
        String[] visitor = {"Authorization", "Bearer " + chat.text("token")};
        String turns = "/v1/conversations/" + chat.text("conversationId") + "/turns";

        // when
        JsonNode sent = api.post(turns, "{\"message\": \"hello\"}", visitor).json();
        JsonNode shown =
                api.get("/v1/turns/" + sent.get("turnId").asText(), visitor).json();

        // then
        assertThat(shown.get("reply").asText()).isEqualTo("Hello!");
        for (String field : INSIGHT) {
            assertThat(sent.has(field)).as(field).isFalse();
            assertThat(shown.has(field)).as(field).isFalse();
        }
    }

    private JsonNode send(String message) {
        String conversation = api.post("/v1/conversations", "{}").header("Location");
        return api.post(conversation + "/turns", "{\"message\": \"" + message + "\"}")
                .json();
    }

    private void pay(JsonNode turn, long micros) {
        ModelCall call = new ModelCall(
                UUID.randomUUID(),
                ACME,
                new ConversationId(UUID.fromString(turn.get("conversationId").asText())),
                new TurnId(UUID.fromString(turn.get("turnId").asText())),
                "answer",
                "openai/small",
                Instant.parse("2026-11-26T12:00:00Z"));
        sidecar.costs.reserve(call, micros, Budgets.NONE);
    }
}
