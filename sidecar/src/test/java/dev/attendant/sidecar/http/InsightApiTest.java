package dev.attendant.sidecar.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InsightApiTest {

    private static final String UNANSWERED = "/v1/insights/unanswered";

    private final TestSidecar sidecar = new TestSidecar();
    private final ApiClient api = new ApiClient(sidecar.base());

    @AfterEach
    void stop() {
        api.close();
        sidecar.close();
    }

    @Test
    void shouldShowWhatCustomersAskedInVain() {
        // given
        Instant before = Instant.now();
        api.put("/v1/knowledge/documents/hats", "{\"format\": \"text\", \"content\": \"We sell hats.\"}");
        ask("saddles and reins");
        ask("saddles and reins");
        ask("How long do refunds take?");

        // when
        JsonNode found = api.get(UNANSWERED + "?days=1&limit=5").json();

        // then
        assertThat(found.get("questions").asInt()).isEqualTo(2);
        assertThat(found.get("gaps")).hasSize(1);
        assertThat(found.at("/gaps/0/name").asText()).isEqualTo("saddles and reins");
        assertThat(found.at("/gaps/0/asked").asInt()).isEqualTo(2);
        assertThat(Instant.parse(found.at("/gaps/0/firstAsked").asText()))
                .isBetween(before.minusMillis(1), Instant.now());
        assertThat(found.at("/gaps/0/outline/title").asText()).isEqualTo("Saddles and reins");
        assertThat(found.at("/gaps/0/outline/nearest")).hasSize(1);
    }

    @Test
    void shouldNotShowAnotherTenantsQuestions() {
        // given
        ask("saddles and reins");

        // when
        JsonNode found =
                api.get(UNANSWERED, "Authorization", "Bearer tenant-other").json();

        // then
        assertThat(found.get("questions").asInt()).isZero();
        assertThat(found.get("gaps")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"days=0", "days=366", "days=week", "limit=0", "limit=201"})
    void shouldRefuseWhatCannotBe(String query) {
        assertThat(api.get(UNANSWERED + "?" + query).status()).isEqualTo(400);
    }

    private void ask(String message) {
        String conversation =
                api.post("/v1/conversations", "{}").json().get("conversationId").asText();
        api.post("/v1/conversations/" + conversation + "/turns", "{\"message\": \"" + message + "\"}");
    }
}
