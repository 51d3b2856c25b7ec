package dev.attendant.sidecar.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedbackApiTest {

    private static final String REPORT = "/v1/insights/feedback";
    private static final String UNKNOWN = "/v1/turns/01980a3c-ffff-7000-8000-000000000000/feedback";
    private static final String GOOD = "{\"kind\": \"csat\", \"score\": 5}";

    private final TestSidecar sidecar = new TestSidecar();
    private final ApiClient api = new ApiClient(sidecar.base());

    @AfterEach
    void stop() {
        api.close();
        sidecar.close();
    }

    @Test
    void shouldTakeFeedbackAndAddItUp() {
        // given
        String answered = turn("How long do refunds take?");
        String handed = turn("human");

        // when
        assertThat(give(answered, "{\"kind\": \"csat\", \"score\": 4, \"comment\": \"Ask jane@example.com.\"}")
                        .status())
                .isEqualTo(204);
        assertThat(give(handed, "{\"kind\": \"csat\", \"score\": 1}").status()).isEqualTo(204);
        assertThat(give(answered, "{\"kind\": \"thumbs\", \"score\": -1, \"comment\": \"\"}")
                        .status())
                .isEqualTo(204);

        // then
        JsonNode report = api.get(REPORT + "?days=1").json();
        assertThat(report.get("kinds").findValuesAsText("mean")).containsExactly("2.5", "-1.0");
        assertThat(report.get("groups").findValuesAsText("outcome"))
                .containsExactly("answered", "handed_off", "answered");
        assertThat(report.get("groups").findValuesAsText("rung")).containsExactly("extractive", "human", "extractive");
        assertThat(report.at("/comments/0/text").asText()).isEqualTo("Ask [EMAIL_ADDRESS_1].");
        assertThat(report.at("/comments/0/turnId").asText()).isEqualTo(answered);
        assertThat(report.get("comments")).hasSize(1);
        assertThat(report.get("cut").asBoolean()).isFalse();
    }

    @Test
    void shouldCountARepeatedRequestOnceAndRefuseAReusedKey() {
        // given
        String turn = turn("hello");
        String[] key = {"Idempotency-Key", "a1".repeat(32)};

        // then
        assertThat(give(turn, GOOD, key).status()).isEqualTo(204);
        assertThat(give(turn, GOOD, key).status()).isEqualTo(204);
        ApiClient.Reply reused = give(turn, "{\"kind\": \"csat\", \"score\": 1}", key);
        assertThat(reused.status()).isEqualTo(409);
        assertThat(reused.text("type")).endsWith("/key-reused");
        assertThat(api.get(REPORT).json().at("/kinds/0/count").asInt()).isEqualTo(1);
    }

    @Test
    void shouldNotFindATurnThatIsNotTheTenants() {
        String turn = turn("hello");

        assertThat(give(turn, GOOD, "Authorization", "Bearer tenant-other").status())
                .isEqualTo(404);
        assertThat(api.post(UNKNOWN, GOOD).status()).isEqualTo(404);
        assertThat(api.post("/v1/turns/7/feedback", GOOD).status()).isEqualTo(404);
        assertThat(api.get(REPORT).json().get("kinds")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|kind,score",
                "{'kind': 'stars', 'score': 5}|kind",
                "{'kind': 'csat'}|score",
                "{'kind': 'csat', 'score': 0}|score",
                "{'kind': 'csat', 'score': 6}|score",
                "{'kind': 'thumbs', 'score': 0}|score",
                "{'kind': 'thumbs', 'score': 2}|score",
                "{'kind': 'csat', 'score': 5, 'by': 'me'}|by"
            })
    void shouldNameWhatIsWrongWithFeedback(String body, String fields) {
        ApiClient.Reply reply = api.post(UNKNOWN, body.replace('\'', '"'));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(String.join(",", reply.json().findValuesAsText("field"))).isEqualTo(fields);
    }

    @Test
    void shouldRefuseALongComment() {
        String body = "{\"kind\": \"csat\", \"score\": 5, \"comment\": \"" + "x".repeat(4_097) + "\"}";

        assertThat(api.post(UNKNOWN, body).json().findValuesAsText("field")).containsExactly("comment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "366", "x"})
    void shouldRefuseDaysThatCannotBe(String days) {
        assertThat(api.get(REPORT + "?days=" + days).status()).isEqualTo(400);
    }

    private ApiClient.Reply give(String turn, String body, String... headers) {
        return api.post("/v1/turns/" + turn + "/feedback", body, headers);
    }

    private String turn(String message) {
        String conversation = api.post("/v1/conversations", "{}").header("Location");
        return api.post(conversation + "/turns", "{\"message\": \"" + message + "\"}")
                .text("turnId");
    }
}
