package dev.attendant.sidecar.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebApiTest {

    private static final String SHOP = "https://shop.example";
    private static final String WANTED = "{\"siteKey\": \"shop\", \"locale\": \"de-AT\"}";

    private final TestSidecar sidecar = new TestSidecar();
    private final ApiClient api = new ApiClient(sidecar.base());

    @BeforeEach
    void letTheChatStandInTheShop() {
        api.send(
                "PATCH",
                "/v1/settings",
                "{\"web\": {\"siteKeys\": [\"shop\"], \"origins\": [\"https://shop.example\"]}}");
    }

    @AfterEach
    void stop() {
        api.close();
        sidecar.close();
    }

    @Test
    void shouldOpenAChatForAPageOfTheTenant() {
        // when
        ApiClient.Reply reply = open(SHOP, WANTED);

        // then
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo(SHOP);
        assertThat(reply.text("token")).matches("visitor_[A-Za-z0-9_-]{43}");
        assertThat(api.get("/v1/conversations/" + reply.text("conversationId")).text("channel"))
                .isEqualTo("web");
    }

    @ParameterizedTest
    @CsvSource({
        "https://shop.example, other-key",
        "https://evil.example, shop",
        "http://shop.example, shop",
        "https://shop.example.evil.example, shop",
        "null, shop"
    })
    void shouldOpenNoChatElsewhere(String origin, String key) {
        // when
        ApiClient.Reply reply = open(origin, "{\"siteKey\": \"" + key + "\"}");

        // then
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void shouldLetAVisitorHoldTheirConversation() {
        // given
        ApiClient.Reply chat = open(SHOP, WANTED);
        String conversation = "/v1/conversations/" + chat.text("conversationId");

        // when
        ApiClient.Reply reply = as(chat, "POST", conversation + "/turns", "{\"message\": \"hello\"}");

        // then
        assertThat(reply.text("reply")).isEqualTo("Hello!");
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo(SHOP);
        assertThat(as(chat, "GET", conversation, null).json().get("messages")).hasSize(2);
        String turn = "/v1/turns/" + reply.text("turnId");
        assertThat(as(chat, "GET", turn, null).status()).isEqualTo(200);
        assertThat(as(chat, "GET", turn + "/evidence", null).status()).isEqualTo(200);
    }

    @Test
    void shouldLetAVisitorConfirmInTheirConversationAndInNoOther() {
        // given
        ApiClient.Reply mine = open(SHOP, WANTED);
        ApiClient.Reply other = open(SHOP, WANTED);
        String turns = "/v1/conversations/" + mine.text("conversationId") + "/turns";
        ApiClient.Reply turn = as(mine, "POST", turns, "{\"message\": \"cancel A-17\"}");
        String path = "/v1/turns/" + turn.text("turnId") + "/confirmation";
        String word = "{\"proposal\": \"token\", \"decision\": \"confirm\"}";

        // when
        ApiClient.Reply strange = as(other, "POST", path, word);
        ApiClient.Reply own = as(mine, "POST", path, word);

        // then
        assertThat(strange.status()).isEqualTo(404);
        assertThat(own.text("outcome")).isEqualTo("done");
        assertThat(own.header("Access-Control-Allow-Origin")).isEqualTo(SHOP);
        assertThat(sidecar.box.uses).hasSize(1);
    }

    @Test
    void shouldNotLetAVisitorSeeAnothersConversation() {
        // given
        ApiClient.Reply mine = open(SHOP, WANTED);
        String other = api.post("/v1/conversations", "{}").header("Location");
        String turn = api.post(other + "/turns", "{\"message\": \"hello\"}").text("turnId");

        // then
        assertThat(as(mine, "GET", other, null).status()).isEqualTo(404);
        assertThat(as(mine, "GET", other + "/live", null).status()).isEqualTo(404);
        assertThat(as(mine, "POST", other + "/turns", "{\"message\": \"hello\"}")
                        .status())
                .isEqualTo(404);
        assertThat(as(mine, "GET", "/v1/turns/" + turn, null).status()).isEqualTo(404);
        assertThat(as(mine, "GET", "/v1/turns/" + turn + "/evidence", null).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/settings", "/v1/knowledge/documents", "/v1/knowledge/snapshots", "/v1/models/intents"})
    void shouldLetAVisitorReadNothingElse(String path) {
        assertThat(as(open(SHOP, WANTED), "GET", path, null).status()).isEqualTo(401);
    }

    @Test
    void shouldNotShowAVisitorHowATurnWasDecided() {
        // given
        ApiClient.Reply chat = open(SHOP, WANTED);
        String conversation = "/v1/conversations/" + chat.text("conversationId");
        String turn = as(chat, "POST", conversation + "/turns", "{\"message\": \"hello\"}")
                .text("turnId");

        // then
        assertThat(as(chat, "GET", "/v1/turns/" + turn + "/trace", null).status())
                .isEqualTo(401);
        assertThat(as(chat, "POST", "/v1/conversations", "{}").status()).isEqualTo(401);
    }

    @Test
    void shouldRefuseATokenOnAnotherSiteAndOneThatIsMadeUp() {
        // given
        ApiClient.Reply chat = open(SHOP, WANTED);
        String path = "/v1/conversations/" + chat.text("conversationId");

        // then
        assertThat(api.get(path, "Authorization", "Bearer " + chat.text("token"), "Origin", "https://evil.example")
                        .status())
                .isEqualTo(401);
        assertThat(api.get(path, "Authorization", "Bearer visitor_" + "A".repeat(43))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void shouldSlowDownAVisitorWhoSendsTooMuch() {
        // given
        ApiClient.Reply chat = open(SHOP, WANTED);
        String turns = "/v1/conversations/" + chat.text("conversationId") + "/turns";

        // when
        ApiClient.Reply last = as(chat, "POST", turns, "{\"message\": \"hello\"}");
        for (int sent = 1; sent < 30 && last.status() == 200; sent++) {
            last = as(chat, "POST", turns, "{\"message\": \"hello\"}");
        }

        // then
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.header("Retry-After")).isEqualTo("2");
    }

    @Test
    void shouldGrantPreflightsForTheChatAlone() {
        // when
        HttpResponse<String> chat = preflight("/v1/web/sessions");
        HttpResponse<String> confirmation = preflight("/v1/turns/01980a3c-8d2f-7a11-8c01-1f2e3d4c5b6a/confirmation");
        HttpResponse<String> settings = preflight("/v1/settings");

        // then
        assertThat(chat.statusCode()).isEqualTo(204);
        assertThat(confirmation.statusCode()).isEqualTo(204);
        assertThat(chat.headers().firstValue("Access-Control-Allow-Origin")).contains(SHOP);
        assertThat(settings.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void shouldServeTheElementToEverySiteOnce() {
        // when
        ApiClient.Reply first = api.get("/web/attendant-chat.js");
        ApiClient.Reply second = api.get("/web/attendant-chat.js", "If-None-Match", first.header("ETag"));

        // then
        assertThat(first.response().body()).contains("customElements.define('attendant-chat'");
        assertThat(first.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(second.status()).isEqualTo(304);
        assertThat(api.get("/web").response().body()).contains("<attendant-chat");
        assertThat(api.get("/web/other.js").status()).isEqualTo(404);
    }

    @Test
    void shouldServeEveryPartThatTheElementImports() {
        // given
        String element = api.get("/web/attendant-chat.js").response().body();
        List<String> parts = Pattern.compile("from '\\./([a-z-]+\\.js)'")
                .matcher(element)
                .results()
                .map(part -> part.group(1))
                .toList();

        // then
        assertThat(parts).isNotEmpty().allSatisfy(part -> {
            ApiClient.Reply reply = api.get("/web/" + part);
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo("*");
        });
    }

    private ApiClient.Reply open(String origin, String body) {
        return api.post("/v1/web/sessions", body, "Origin", origin);
    }

    private ApiClient.Reply as(ApiClient.Reply chat, String method, String path, String body) {
        return api.send(method, path, body, "Authorization", "Bearer " + chat.text("token"), "Origin", SHOP);
    }

    private HttpResponse<String> preflight(String path) {
        return api.exchange(
                "OPTIONS",
                path,
                BodyPublishers.noBody(),
                List.of("Origin", SHOP, "Access-Control-Request-Method", "POST"));
    }
}
