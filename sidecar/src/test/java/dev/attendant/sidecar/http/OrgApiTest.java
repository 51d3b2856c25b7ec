package dev.attendant.sidecar.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.org.Notice;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrgApiTest {

    private static final String DONE = "{\"status\": \"succeeded\", \"output\": \"Refunded.\"}";
    private static final String[] KEY = {"Idempotency-Key", "result-" + "a1".repeat(32)};

    private final TestSidecar sidecar = new TestSidecar();
    private final ApiClient api = new ApiClient(sidecar.base());

    @AfterEach
    void stop() {
        api.close();
        sidecar.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"call_7", "0f8e-Ü🙂", "a.b:c+d&e=f", "..", "result"})
    void shouldKeepHowAnActionEndedWhateverItsId(String id) {
        // given
        String path = "/v1/actions/" + URLEncoder.encode(id, StandardCharsets.UTF_8);

        // when
        ApiClient.Reply told = api.post(path + "/result", DONE, KEY);

        // then
        assertThat(told.status()).isEqualTo(204);
        ApiClient.Reply shown = api.get(path);
        assertThat(shown.text("actionId")).isEqualTo(id);
        assertThat(shown.text("status")).isEqualTo("succeeded");
        assertThat(shown.text("output")).isEqualTo("Refunded.");
        assertThat(api.get(path, "Authorization", "Bearer tenant-other").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"50%", "a/b"})
    void shouldKnowIdsThatMeanSomethingInAPath(String id) {
        // given
        String path = "/v1/actions/" + URLEncoder.encode(id, StandardCharsets.UTF_8);
        List<String> headers = List.of("Authorization", "Bearer tenant-acme", "Content-Type", "application/json");

        // when
        int told = api.exchange("POST", path + "/result", BodyPublishers.ofString(DONE), headers)
                .statusCode();

        // then
        assertThat(told).isEqualTo(204);
        assertThat(api.exchange("GET", path, BodyPublishers.noBody(), headers).body())
                .contains("\"actionId\":\"" + id + "\"");
    }

    @Test
    void shouldLetTheFirstResultStand() {
        // given
        api.post("/v1/actions/call_7/result", DONE, KEY);

        // when
        ApiClient.Reply sameKey = api.post("/v1/actions/call_7/result", "{\"status\": \"failed\"}", KEY);
        ApiClient.Reply noKey = api.post("/v1/actions/call_7/result", "{\"status\": \"failed\"}");

        // then
        assertThat(sameKey.status()).isEqualTo(204);
        assertThat(noKey.status()).isEqualTo(409);
        assertThat(noKey.text("type")).endsWith("/action-settled");
        assertThat(api.get("/v1/actions/call_7").text("status")).isEqualTo("succeeded");
    }

    @Test
    void shouldLeaveOutAnOutputThatWasNotTold() {
        api.post("/v1/actions/call_7/result", "{\"status\": \"refused\"}");

        assertThat(api.get("/v1/actions/call_7").json().has("output")).isFalse();
    }

    @Test
    void shouldNotFindAnActionThatIsNotSettledOrCannotBe() {
        assertThat(api.get("/v1/actions/call_8").status()).isEqualTo(404);
        assertThat(api.get("/v1/actions/" + "x".repeat(255)).status()).isEqualTo(404);
        assertThat(api.post("/v1/actions/" + "x".repeat(256) + "/result", DONE).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{}|status", "{'status': 'proposed'}|status", "{'status': 'failed', 'error': 'x'}|error"})
    void shouldNameWhatIsWrongWithAResult(String body, String field) {
        ApiClient.Reply reply = api.post("/v1/actions/call_7/result", body.replace('\'', '"'));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().findValuesAsText("field")).containsExactly(field);
    }

    @Test
    void shouldTakeAnOutputAsLongAsThePackageKeepsOne() {
        String longest = "ü".repeat(32_768);

        assertThat(api.post("/v1/actions/a/result", "{\"status\": \"failed\", \"output\": \"" + longest + "\"}")
                        .status())
                .isEqualTo(204);
        assertThat(api.post("/v1/actions/b/result", "{\"status\": \"failed\", \"output\": \"" + longest + "x\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void shouldTakeNotices() {
        assertThat(api.post("/v1/notices", "{\"kind\": \"knowledge\", \"ids\": [\"kA01\", \"kA02\"]}")
                        .status())
                .isEqualTo(202);
        assertThat(api.post("/v1/notices", "{\"kind\": \"settings\"}").status()).isEqualTo(202);

        assertThat(sidecar.org.notices()).extracting(Notice::kind).containsExactly(Notice.Kind.values());
        assertThat(sidecar.org.notices().getFirst().ids()).containsExactly("kA01", "kA02");
        assertThat(sidecar.org.notices().getFirst().caller()).isEqualTo("someone");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|kind",
                "{'kind': 'weather'}|kind",
                "{'kind': 'knowledge', 'ids': ['']}|ids[0]",
                "{'kind': 'knowledge', 'ids': ['a', null]}|ids[1]"
            })
    void shouldNameWhatIsWrongWithANotice(String body, String field) {
        ApiClient.Reply reply = api.post("/v1/notices", body.replace('\'', '"'));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().findValuesAsText("field")).containsExactly(field);
        assertThat(sidecar.org.notices()).isEmpty();
    }

    @Test
    void shouldRefuseMoreIdsThanANoticeNames() {
        String ids = String.join(",", Collections.nCopies(201, "\"kA0\""));

        assertThat(api.post("/v1/notices", "{\"kind\": \"knowledge\", \"ids\": [" + ids + "]}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void shouldListenToNoVisitor() {
        // given
        api.send(
                "PATCH",
                "/v1/settings",
                "{\"web\": {\"siteKeys\": [\"shop\"], \"origins\": [\"https://shop.example\"]}}");
        ApiClient.Reply chat =
                api.post("/v1/web/sessions", "{\"siteKey\": \"shop\"}", "Origin", "https://shop.example");
        String[] visitor = {"Authorization", "Bearer " + chat.text("token")};
        String turn = api.post(
                        "/v1/conversations/" + chat.text("conversationId") + "/turns",
                        "{\"message\": \"hello\"}",
                        visitor)
                .text("turnId");

        // then
        for (String path : List.of("/v1/turns/" + turn + "/feedback", "/v1/actions/a/result", "/v1/notices")) {
            assertThat(api.post(path, "{}", visitor).status()).as(path).isEqualTo(401);
        }
        assertThat(api.get("/v1/insights/feedback", visitor).status()).isEqualTo(401);
        assertThat(api.get("/v1/actions/a", visitor).status()).isEqualTo(401);
    }
}
