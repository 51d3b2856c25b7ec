package dev.attendant.sidecar.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.attendant.sidecar.Await;
import dev.attendant.sidecar.http.conversation.TurnRoutes;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeskApiTest {

    private static final String ALICE = "{\"by\": \"Alice\"}";
    private static final String BOB = "{\"by\": \"Bob\"}";
    private static final String KEY = "Idempotency-Key";

    private final TestSidecar sidecar = new TestSidecar();
    private final ApiClient api = new ApiClient(sidecar.base());
    private final HttpClient http = HttpClient.newHttpClient();
    private String conversation = "";

    @BeforeEach
    void open() {
        conversation = api.post("/v1/conversations", "{}").header("Location");
    }

    @AfterEach
    void stop() {
        sidecar.close();
        api.close();
        http.close();
    }

    // Takeover

    @Test
    void shouldGiveWhoeverTakesOverAFence() {
        // when
        ApiClient.Reply reply = desk("takeover", ALICE);

        // then
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().get("fence").asLong()).isPositive();
        assertThat(state()).isEqualTo("with_human");
    }

    @Test
    void shouldPassACustomersMessageOnOnceAHumanHasTheConversation() {
        // given
        takeOver();

        // when
        ApiClient.Reply reply = sendTurn("hello");

        // then
        assertThat(reply.text("handoffReason")).isEqualTo("already_with_human");
        assertThat(state()).isEqualTo("with_human");
    }

    @Test
    void shouldNotRecordWhatTheBotWasAboutToAnswer() throws InterruptedException {
        // given
        CompletableFuture<ApiClient.Reply> customer = CompletableFuture.supplyAsync(() -> sendTurn("block"));
        sidecar.blocked.await();

        // when
        takeOver();
        sidecar.release.countDown();

        // then
        assertThat(customer.join().text("outcome")).isEqualTo("handed_off");
        assertThat(customer.join().text("handoffReason")).isEqualTo("already_with_human");
        assertThat(messages().findValuesAsText("text")).containsExactly("block", "Passed on.");
        assertThat(state()).isEqualTo("with_human");
    }

    @Test
    void shouldTakeTheConversationFromTheAgentBefore() {
        // given
        long alice = takeOver();

        // when
        long bob = desk("takeover", BOB).json().get("fence").asLong();

        // then
        assertThat(bob).isGreaterThan(alice);
        assertThat(speak("Hello.", alice).status()).isEqualTo(409);
        assertThat(speak("Hello.", alice).text("type")).endsWith("/fence-not-current");
        assertThat(release(alice).status()).isEqualTo(409);
        assertThat(speak("Hello.", bob).status()).isEqualTo(201);
    }

    // Release

    @Test
    void shouldGiveTheConversationBackToTheBot() {
        // given
        long fence = takeOver();

        // when
        ApiClient.Reply reply = release(fence);

        // then
        assertThat(reply.status()).isEqualTo(204);
        assertThat(state()).isEqualTo("open");
        assertThat(sendTurn("hello").text("outcome")).isEqualTo("acknowledged");
        assertThat(release(fence).status()).isEqualTo(409);
    }

    @Test
    void shouldNotGiveBackWhatAnotherAgentTookWhenAReleaseIsRepeated() {
        // given
        long alice = takeOver();
        release(alice, KEY, "release-1");
        long bob = desk("takeover", BOB).json().get("fence").asLong();

        // when
        ApiClient.Reply repeated = release(alice, KEY, "release-1");

        // then
        assertThat(repeated.status()).isEqualTo(204);
        assertThat(state()).isEqualTo("with_human");
        assertThat(speak("Still mine.", bob).status()).isEqualTo(201);
    }

    // Messages

    @Test
    void shouldShowAnAgentsWordsInTheConversation() {
        // given
        long fence = takeOver();

        // when
        ApiClient.Reply reply = speak("I am looking into it.", fence);

        // then
        JsonNode message = messages().get(0);
        assertThat(reply.status()).isEqualTo(201);
        assertThat(message.get("author").asText()).isEqualTo("agent");
        assertThat(message.get("text").asText()).isEqualTo("I am looking into it.");
        assertThat(message.get("messageId").asText()).isEqualTo(reply.text("messageId"));
        assertThat(message.has("turnId")).isFalse();
    }

    @Test
    void shouldTellWhoeverWatchesWhatAnAgentWritesAndWhoHasTheConversation() {
        try (StreamClient stream = StreamClient.open(http, sidecar.base(), conversation)) {
            // when
            long fence = takeOver();
            String message = speak("Hello.", fence).text("messageId");
            release(fence);
            desk("handoff", "{\"reason\": \"requested\"}");

            // then
            assertThat(stream.names(4)).containsExactly("state", "agent_message", "state", "state");
            assertThat(stream.data.get(0)).isEqualTo("{\"state\":\"with_human\"}");
            assertThat(stream.data.get(1)).contains("\"messageId\":\"" + message + "\"", "\"text\":\"Hello.\"");
            assertThat(stream.data.get(2)).isEqualTo("{\"state\":\"open\"}");
            assertThat(stream.data.get(3)).isEqualTo("{\"state\":\"with_human\"}");
        }
    }

    @Test
    void shouldTellWhoeverWatchesOnceWhatWasAskedTwice() {
        try (StreamClient stream = StreamClient.open(http, sidecar.base(), conversation)) {
            // given
            desk("takeover", ALICE, KEY, "k");

            // when
            desk("takeover", ALICE, KEY, "k");
            desk("handoff", "{\"reason\": \"requested\"}");
            sendTurn("hello");

            // then
            assertThat(stream.names(3)).containsExactly("state", "state", "turn_started");
        }
    }

    @Test
    void shouldTellTheSameMessageWhenItIsRepeated() {
        // given
        long fence = takeOver();

        // when
        ApiClient.Reply first = speak("Hello.", fence, KEY, "m-1");
        ApiClient.Reply second = speak("Hello.", fence, KEY, "m-1");

        // then
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(messages()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "takeover | {\"by\": \" \"} | by",
                "takeover | {} | by",
                "release | {} | fence",
                "release | {\"fence\": 0} | fence",
                "release | {\"fence\": \"seven\"} | fence",
                "messages | {\"from\": \"customer\", \"text\": \"Hi\", \"fence\": 1} | from",
                "messages | {\"from\": \"agent\", \"text\": \"\", \"fence\": 1} | text",
                "messages | {\"from\": \"agent\", \"text\": \"Hi\"} | fence",
                "handoff | {} | reason",
                "erasure | {\"really\": true} | really"
            })
    void shouldNameTheFieldThatIsWrong(String route, String body, String field) {
        // when
        ApiClient.Reply reply = desk(route, body);

        // then
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().findValuesAsText("field")).containsExactly(field);
    }

    @Test
    void shouldRefuseWordsThatAreTooLong() {
        // given
        long fence = takeOver();

        // then
        assertThat(speak("x".repeat(TurnRoutes.LONGEST_MESSAGE), fence).status())
                .isEqualTo(201);
        assertThat(speak("x".repeat(TurnRoutes.LONGEST_MESSAGE + 1), fence).status())
                .isEqualTo(400);
    }

    // Hand-over

    @Test
    void shouldHandAConversationOverWithoutATurn() {
        // when
        ApiClient.Reply reply = desk("handoff", "{\"reason\": \"requested\"}");

        // then
        assertThat(reply.status()).isEqualTo(204);
        assertThat(state()).isEqualTo("with_human");
        assertThat(messages()).isEmpty();
    }

    @Test
    void shouldHandOverOnceUnderOneKey() {
        // given
        desk("handoff", "{\"reason\": \"requested\"}", KEY, "handoff-0");
        long fence = takeOver();
        release(fence);

        // when
        ApiClient.Reply repeated = desk("handoff", "{\"reason\": \"requested\"}", KEY, "handoff-0");

        // then
        assertThat(repeated.status()).isEqualTo(204);
        assertThat(state()).isEqualTo("open");
    }

    // Keys

    @Test
    void shouldRefuseAKeyThatCameWithAnotherRequest() {
        // given
        desk("takeover", ALICE, KEY, "k");

        // then
        for (ApiClient.Reply reply : List.of(
                desk("takeover", BOB, KEY, "k"),
                desk("handoff", "{\"reason\": \"requested\"}", KEY, "k"),
                desk("erasure", "{}", KEY, "k"))) {
            assertThat(reply.status()).isEqualTo(409);
            assertThat(reply.text("type")).endsWith("/key-reused");
        }
        assertThat(desk("takeover", ALICE, KEY, "no key").status()).isEqualTo(400);
    }

    // Erasure

    @Test
    void shouldForgetAConversationAndItsTurns() {
        // given
        String turn = sendTurn("hello").text("turnId");
        takeOver();

        // when
        ApiClient.Reply reply = desk("erasure", "{}", KEY, "erasure-1");

        // then
        assertThat(reply.status()).isEqualTo(202);
        assertThat(api.get(conversation).status()).isEqualTo(404);
        assertThat(api.get("/v1/turns/" + turn).status()).isEqualTo(404);
        assertThat(sendTurn("hello").status()).isEqualTo(404);
        assertThat(desk("takeover", ALICE).status()).isEqualTo(404);
        assertThat(desk("erasure", "{}", KEY, "erasure-1").status()).isEqualTo(202);
        assertThat(desk("erasure", "{}").status()).isEqualTo(202);
    }

    @Test
    void shouldLetGoWhoeverWatchesWhatIsErased() {
        try (StreamClient stream = StreamClient.open(http, sidecar.base(), conversation)) {
            // given
            takeOver();
            stream.names(1);

            // when
            desk("erasure", "{}");

            // then
            Await.until("the watcher is let go", () -> sidecar.watched.open.get() == 0);
        }
    }

    @Test
    void shouldNotRecordATurnThatWasInWorkWhenItsConversationWasErased() throws InterruptedException {
        try (TestSidecar impatient = new TestSidecar(Duration.ofSeconds(1), 4);
                ApiClient client = new ApiClient(impatient.base())) {
            // given
            String path = client.post("/v1/conversations", "{}").header("Location");
            CompletableFuture<ApiClient.Reply> customer =
                    CompletableFuture.supplyAsync(() -> client.post(path + "/turns", "{\"message\": \"block\"}"));
            impatient.blocked.await();

            // when
            client.post(path + "/erasure", "{}");
            impatient.release.countDown();

            // then
            assertThat(customer.join().status()).isEqualTo(202);
            assertThat(client.get(customer.join().header("Location")).status()).isEqualTo(404);
        }
    }

    // Strangers

    @ParameterizedTest
    @ValueSource(strings = {"takeover", "release", "messages", "handoff", "erasure"})
    void shouldNotLetAnotherTenantTouchAConversation(String route) {
        // given
        String body = body(route, takeOver());

        // then
        assertThat(desk(route, body, "Authorization", "Bearer tenant-other").status())
                .isEqualTo(404);
        assertThat(api.post("/v1/conversations/7/" + route, body).status()).isEqualTo(404);
        assertThat(state()).isEqualTo("with_human");
    }

    @ParameterizedTest
    @ValueSource(strings = {"takeover", "release", "messages", "handoff", "erasure"})
    void shouldRefuseAVisitorEvenInTheirOwnConversation(String route) {
        // given
        api.send(
                "PATCH",
                "/v1/settings",
                "{\"web\": {\"siteKeys\": [\"shop\"], \"origins\": [\"https://shop.example\"]}}");
        ApiClient.Reply chat =
                api.post("/v1/web/sessions", "{\"siteKey\": \"shop\"}", "Origin", "https://shop.example");
        conversation = "/v1/conversations/" + chat.text("conversationId");
        String body = body(route, takeOver());

        // then
        assertThat(desk(route, body, "Authorization", "Bearer " + chat.text("token"))
                        .status())
                .isEqualTo(401);
        assertThat(state()).isEqualTo("with_human");
    }

    private static String body(String route, long fence) {
        return switch (route) {
            case "takeover" -> BOB;
            case "release" -> "{\"fence\": " + fence + "}";
            case "messages" -> "{\"from\": \"agent\", \"text\": \"Hello.\", \"fence\": " + fence + "}";
            case "handoff" -> "{\"reason\": \"requested\"}";
            default -> "{}";
        };
    }

    private long takeOver() {
        return desk("takeover", ALICE).json().get("fence").asLong();
    }

    private ApiClient.Reply release(long fence, String... headers) {
        return desk("release", "{\"fence\": " + fence + "}", headers);
    }

    private ApiClient.Reply speak(String text, long fence, String... headers) {
        return desk("messages", "{\"from\": \"agent\", \"text\": \"" + text + "\", \"fence\": " + fence + "}", headers);
    }

    private ApiClient.Reply desk(String route, String body, String... headers) {
        return api.post(conversation + "/" + route, body, headers);
    }

    private ApiClient.Reply sendTurn(String message) {
        return api.post(conversation + "/turns", "{\"message\": \"" + message + "\"}");
    }

    private JsonNode messages() {
        return api.get(conversation).json().get("messages");
    }

    private String state() {
        return api.get(conversation).text("state");
    }
}
