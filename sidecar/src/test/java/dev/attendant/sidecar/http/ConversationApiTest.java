package dev.attendant.sidecar.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationApiTest {

    private static final String UNKNOWN = "01980a3c-ffff-7000-8000-000000000000";

    private final TestSidecar sidecar = new TestSidecar();
    private final ApiClient api = new ApiClient(sidecar.base());

    @AfterEach
    void stop() {
        api.close();
        sidecar.close();
    }

    @Test
    void shouldOpenAConversation() {
        // when
        ApiClient.Reply reply = api.post("/v1/conversations", "{\"channel\": \"web\", \"locale\": \"en-GB\"}");

        // then
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.text("state")).isEqualTo("open");
        assertThat(reply.header("Location")).isEqualTo("/v1/conversations/" + reply.text("conversationId"));
    }

    @Test
    void shouldOpenAConversationByDefaults() {
        // given
        String location = api.post("/v1/conversations", "{}").header("Location");

        // when
        ApiClient.Reply reply = api.get(location);

        // then
        assertThat(reply.text("channel")).isEqualTo("api");
        assertThat(reply.text("locale")).isEqualTo("en");
        assertThat(reply.json().get("messages")).isEmpty();
    }

    @Test
    void shouldNameEveryWrongFieldOfAStart() {
        // when
        ApiClient.Reply reply = api.post("/v1/conversations", "{\"channel\": \"No!\", \"locale\": \"?\"}");

        // then
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().findValuesAsText("field")).containsExactly("channel", "locale");
    }

    @Test
    void shouldShowWhatWasWritten() {
        // given
        String conversation = start();
        send(conversation, "How long do refunds take?");

        // when
        JsonNode messages = api.get("/v1/conversations/" + conversation).json().get("messages");

        // then
        assertThat(messages.findValuesAsText("author")).containsExactly("customer", "attendant");
        assertThat(messages.findValuesAsText("text")).containsExactly("How long do refunds take?", TestSidecar.ANSWER);
    }

    @ParameterizedTest
    @ValueSource(strings = {UNKNOWN, "7", "1-1-1-1-1", "01980a3c-ffff-7000-8000-00000000000g"})
    void shouldNotFindAnUnknownConversation(String id) {
        assertThat(api.get("/v1/conversations/" + id).status()).isEqualTo(404);
        assertThat(api.post("/v1/conversations/" + id + "/turns", "{\"message\": \"hello\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void shouldNotShowATenantAnothersConversationsOrTurns() {
        // given
        String conversation = start();
        String turn = send(conversation, "hello").text("turnId");
        String[] stranger = {"Authorization", "Bearer tenant-other"};

        // then
        assertThat(api.get("/v1/conversations/" + conversation, stranger).status())
                .isEqualTo(404);
        assertThat(api.post("/v1/conversations/" + conversation + "/turns", "{\"message\": \"hello\"}", stranger)
                        .status())
                .isEqualTo(404);
        assertThat(api.get("/v1/turns/" + turn, stranger).status()).isEqualTo(404);
        assertThat(api.get("/v1/turns/" + turn + "/evidence", stranger).status())
                .isEqualTo(404);
        assertThat(api.get("/v1/turns/" + turn + "/trace", stranger).status()).isEqualTo(404);
        assertThat(api.post("/v1/turns/" + turn + "/replay", "", stranger).status())
                .isEqualTo(404);
    }

    @Test
    void shouldAnswerARecordedTurnAgain() {
        // given
        String turn = send(start(), "How long do refunds take?").text("turnId");

        // when
        ApiClient.Reply reply = api.post("/v1/turns/" + turn + "/replay", "");

        // then
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().get("same").asBoolean()).isTrue();
        assertThat(reply.json().at("/recorded/reply").asText()).isEqualTo(TestSidecar.ANSWER);
        assertThat(reply.json().at("/replayed/reply").asText()).isEqualTo(TestSidecar.ANSWER);
        assertThat(reply.json().get("modelCalls").asInt()).isZero();
        assertThat(reply.json().get("differences")).isEmpty();
    }

    @Test
    void shouldNotReplayATurnThatIsNotThere() {
        assertThat(api.post("/v1/turns/" + UNKNOWN + "/replay", "").status()).isEqualTo(404);
        assertThat(api.post("/v1/turns/7/replay", "").status()).isEqualTo(404);
    }

    @Test
    void shouldTellOfCallsToModelsInATrace() {
        // given
        String turn = send(start(), "by a model").text("turnId");

        // when
        JsonNode calls = api.get("/v1/turns/" + turn + "/trace").json().get("modelCalls");

        // then
        assertThat(calls.findValuesAsText("model")).containsExactly("openai/org/small", "openai/org/small");
        assertThat(calls.findValuesAsText("ended")).containsExactly("calls_tools", "cut");
        assertThat(calls.get(0).get("tools").get(0).asText()).isEqualTo("find_order");
        assertThat(calls.get(0).get("inputTokens").asInt()).isEqualTo(10);
        assertThat(calls.toString()).doesNotContain("PERSON_1");
    }

    @Test
    void shouldAnswerWithEvidence() {
        // when
        ApiClient.Reply reply = send(start(), "How long do refunds take?");

        // then
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("outcome")).isEqualTo("answered");
        assertThat(reply.json().path("confidence").asDouble()).isEqualTo(0.87);
        assertThat(reply.json().at("/evidence/0/answerEnd").asInt()).isEqualTo(TestSidecar.ANSWER.length());
    }

    @ParameterizedTest
    @CsvSource({
        "hello, acknowledged, /reply, Hello!",
        "refund or exchange, clarified, /options/1, exchange",
        "human, handed_off, /handoffReason, requested",
        "weather, declined, /declineReason, out_of_scope"
    })
    void shouldTellEveryOutcome(String message, String outcome, String pointer, String value) {
        // when
        ApiClient.Reply reply = send(start(), message);

        // then
        assertThat(reply.text("outcome")).isEqualTo(outcome);
        assertThat(reply.json().at(pointer).asText()).isEqualTo(value);
    }

    @Test
    void shouldRepeatTheOutcomeForTheSameKey() {
        // given
        String conversation = start();
        ApiClient.Reply first = send(conversation, "hello", "Idempotency-Key", "k-1");

        // when
        ApiClient.Reply second = send(conversation, "hello", "Idempotency-Key", "k-1");

        // then
        assertThat(second.text("turnId")).isEqualTo(first.text("turnId"));
        assertThat(first.json().get("repeated").asBoolean()).isFalse();
        assertThat(second.json().get("repeated").asBoolean()).isTrue();
    }

    @Test
    void shouldTakeEachMessageWithoutAKeyAsNew() {
        // given
        String conversation = start();

        // then
        assertThat(send(conversation, "hello").text("turnId"))
                .isNotEqualTo(send(conversation, "hello").text("turnId"));
    }

    @Test
    void shouldRefuseAKeyThatCameWithAnotherMessage() {
        // given
        String conversation = start();
        send(conversation, "hello", "Idempotency-Key", "k-1");

        // then
        assertThat(send(conversation, "human", "Idempotency-Key", "k-1").status())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words"})
    void shouldRefuseAKeyThatIsNotVisibleAscii(String key) {
        assertThat(send(start(), "hello", "Idempotency-Key", key).status()).isEqualTo(400);
    }

    @Test
    void shouldRefuseAnOverlongKey() {
        assertThat(send(start(), "hello", "Idempotency-Key", "k".repeat(201)).status())
                .isEqualTo(400);
        assertThat(send(start(), "hello", "Idempotency-Key", "k".repeat(200)).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"message\": null}", "{\"message\": \" \\n\"}", "{\"message\": \"\"}"})
    void shouldRefuseAMessageThatSaysNothing(String body) {
        // when
        ApiClient.Reply reply = api.post("/v1/conversations/" + start() + "/turns", body);

        // then
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/field").asText()).isEqualTo("message");
    }

    @Test
    void shouldRefuseAMessageOfMoreThanFourThousandUnits() {
        assertThat(send(start(), "x".repeat(4_001)).status()).isEqualTo(400);
        assertThat(send(start(), "x".repeat(4_000)).status()).isEqualTo(200);
    }

    @Test
    void shouldTellThatAConversationIsFull() {
        // when
        ApiClient.Reply reply = send(start(), "full");

        // then
        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void shouldTellWhereToLookForATurnThatIsNotFinished() {
        try (TestSidecar hasty = new TestSidecar(Duration.ofMillis(1), 4);
                ApiClient client = new ApiClient(hasty.base())) {
            // given
            String location = client.post("/v1/conversations", "{}").header("Location");

            // when
            ApiClient.Reply reply = client.post(location + "/turns", "{\"message\": \"later\"}");

            // then
            assertThat(reply.status()).isEqualTo(202);
            assertThat(reply.header("Location")).isEqualTo("/v1/turns/" + reply.text("turnId"));
            for (String view : List.of("", "/evidence", "/trace")) {
                assertThat(client.get(reply.header("Location") + view).status()).isEqualTo(202);
            }
        }
    }

    @Test
    void shouldTellThatItIsOverloaded() throws InterruptedException {
        try (TestSidecar small = new TestSidecar(Duration.ofSeconds(20), 1);
                ApiClient client = new ApiClient(small.base())) {
            // given
            String turns = client.post("/v1/conversations", "{}").header("Location") + "/turns";
            CompletableFuture<ApiClient.Reply> first =
                    CompletableFuture.supplyAsync(() -> client.post(turns, "{\"message\": \"block\"}"));
            small.blocked.await();

            // when
            ApiClient.Reply second = client.post(turns, "{\"message\": \"hello\"}");
            small.release.countDown();

            // then
            assertThat(second.status()).isEqualTo(503);
            assertThat(second.text("type")).endsWith("/overloaded");
            assertThat(second.header("Retry-After")).isEqualTo("1");
            assertThat(first.join().status()).isEqualTo(200);
        }
    }

    @Test
    void shouldShowATurnAgainWithItsEvidenceAndTrace() {
        // given
        String turn = "/v1/turns/" + send(start(), "How long do refunds take?").text("turnId");

        // when
        JsonNode trace = api.get(turn + "/trace").json();

        // then
        assertThat(api.get(turn).text("reply")).isEqualTo(TestSidecar.ANSWER);
        assertThat(api.get(turn + "/evidence")
                        .json()
                        .at("/evidence/0/documentId")
                        .asText())
                .isEqualTo("refunds");
        assertThat(trace.at("/stages/0/scores").findValuesAsText("name")).containsExactly("a", "b");
        assertThat(trace.at("/stages/0/thresholds/0/value").asDouble()).isEqualTo(0.5);
    }

    @Test
    void shouldShowNoEvidenceWhereNothingIsClaimed() {
        // given
        String turn = send(start(), "hello").text("turnId");

        // then
        assertThat(api.get("/v1/turns/" + turn + "/evidence").json().get("evidence"))
                .isEmpty();
    }

    @Test
    void shouldNotFindAnUnknownTurn() {
        assertThat(api.get("/v1/turns/" + UNKNOWN).status()).isEqualTo(404);
    }

    @Test
    void shouldAskToTryAgainWhileTheDatabaseIsAway() {
        // given
        sidecar.conversations.failWith(new IllegalStateException(new SQLTransientConnectionException("secret-host")));

        // when
        ApiClient.Reply reply = api.post("/v1/conversations", "{}");

        // then
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.header("Retry-After")).isEqualTo("1");
        assertThat(reply.response().body()).doesNotContain("secret-host");
    }

    @Test
    void shouldTellNothingOfAnUnexpectedFailure() {
        // given
        sidecar.conversations.failWith(new IllegalStateException("secret"));

        // when
        ApiClient.Reply reply = api.post("/v1/conversations", "{}", "X-Correlation-Id", "trace-7");

        // then
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.text("correlationId")).isEqualTo("trace-7");
        assertThat(reply.response().body()).doesNotContain("secret", "IllegalState");
    }

    @Test
    void shouldReplyAlsoAfterAnErrorOfTheVirtualMachine() {
        // given
        sidecar.conversations.breakWith(new StackOverflowError("secret"));

        // when
        ApiClient.Reply reply = api.post("/v1/conversations", "{}", "X-Correlation-Id", "trace-8");

        // then
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.text("correlationId")).isEqualTo("trace-8");
        assertThat(reply.response().body()).doesNotContain("secret", "StackOverflow");
    }

    private String start() {
        return api.post("/v1/conversations", "{}").text("conversationId");
    }

    private ApiClient.Reply send(String conversation, String message, String... headers) {
        return api.post("/v1/conversations/" + conversation + "/turns", "{\"message\": \"" + message + "\"}", headers);
    }
}
