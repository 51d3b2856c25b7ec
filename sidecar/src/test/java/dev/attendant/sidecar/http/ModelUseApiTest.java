package dev.attendant.sidecar.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.cost.Budgets;
import dev.attendant.sidecar.cost.ModelCall;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.turn.LateAnswer;
import dev.attendant.sidecar.turn.LateAnswer.Fate;
import dev.attendant.sidecar.turn.TurnRequest;
import dev.attendant.sidecar.turn.Turns;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ModelUseApiTest {

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
    void shouldTellThatNothingWasSpent() {
        JsonNode costs = api.get("/v1/insights/costs?days=7").json();

        assertThat(costs.get("micros").asLong()).isZero();
        assertThat(costs.get("days")).isEmpty();
    }

    @Test
    void shouldRefuseDaysThatCannotBe() {
        assertThat(api.get("/v1/insights/costs?days=0").status()).isEqualTo(400);
    }

    @Test
    void shouldNameTheDearestTurnsOfADay() {
        // given
        ModelCall call = new ModelCall(
                UUID.randomUUID(),
                ACME,
                new ConversationId(UUID.randomUUID()),
                new TurnId(UUID.randomUUID()),
                "answer",
                "openai/small",
                Instant.parse("2026-11-26T12:00:00Z"));
        sidecar.costs.reserve(call, 100, Budgets.NONE);

        // when
        JsonNode turns = api.get("/v1/insights/costs?day=2026-11-26&by=turn").json();
        JsonNode conversations =
                api.get("/v1/insights/costs?day=2026-11-26&by=conversation").json();

        // then
        assertThat(turns.get("micros").asLong()).isEqualTo(100);
        assertThat(turns.at("/dearest/0/turnId").asText()).isEqualTo(call.turn().toString());
        assertThat(conversations.at("/dearest/0/conversationId").asText())
                .isEqualTo(call.conversation().toString());
        assertThat(conversations.at("/dearest/0").has("turnId")).isFalse();
        assertThat(api.get("/v1/insights/costs?day=2026-11-25&by=turn").json().get("dearest"))
                .isEmpty();
    }

    @Test
    void shouldRefuseADayAndAGroupingThatCannotBe() {
        assertThat(api.get("/v1/insights/costs?day=today").status()).isEqualTo(400);
        assertThat(api.get("/v1/insights/costs?by=customer").status()).isEqualTo(400);
    }

    @Test
    void shouldTellThatATurnHasNoLateAnswer() {
        assertThat(api.get("/v1/turns/01980a3c-8d2f-7a11-8c01-1f2e3d4c5b6a/late")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void shouldShowWhatIsProposedLateAndHowItStands() {
        // given
        TurnRequest request = Turns.request(ACME, new ConversationId(UUID.randomUUID()), "key", "Cancel A-17");
        sidecar.late.keep(new LateAnswer(
                request, "Shall I?", List.of(), Optional.of(TestSidecar.PROPOSED), Fate.OFFERED, Turns.FINISHED));

        // when
        JsonNode late = api.get("/v1/turns/" + request.turn().value() + "/late").json();

        // then
        assertThat(late.at("/text").asText()).isEqualTo("Shall I?");
        assertThat(late.at("/fate").asText()).isEqualTo("offered");
        assertThat(late.at("/proposal/id").asText()).isEqualTo("token");
        assertThat(late.at("/proposal/state").asText()).isEqualTo("open");
    }

    @Test
    void shouldChangeHowModelsAreUsedAndShowIt() {
        ApiClient.Reply reply = api.send("PATCH", "/v1/settings", """
                {"channelDeadlines": [{"channel": "email", "millis": 60000}],
                 "models": {"answers": ["openai/small"], "late": "follow_up", "limits": {"day": 10000},
                            "prices": [{"model": "openai/small", "input": 250000, "output": 2000000}]}}""");

        assertThat(reply.status()).isEqualTo(200);
        JsonNode models = reply.json().get("models");
        assertThat(models.at("/answers/0").asText()).isEqualTo("openai/small");
        assertThat(models.get("late").asText()).isEqualTo("follow_up");
        assertThat(models.at("/limits/day").asLong()).isEqualTo(10_000);
        assertThat(models.at("/limits").has("turn")).isFalse();
        assertThat(models.at("/prices/0/cachedInput").asLong()).isEqualTo(250_000);
        assertThat(reply.json().at("/channelDeadlines/0/millis").asInt()).isEqualTo(60_000);
    }

    @Test
    void shouldNameWhatIsWrongWithTheUseOfModels() {
        assertThat(api.send("PATCH", "/v1/settings", "{\"models\": {\"answers\": [\"small\"]}}")
                        .json()
                        .at("/errors/0/reason")
                        .asText())
                .contains("provider/name");
        assertThat(api.send("PATCH", "/v1/settings", "{\"models\": {\"late\": \"never\"}}")
                        .json()
                        .at("/errors/0/reason")
                        .asText())
                .contains("follow_up, offer or drop");
    }

    @Test
    void shouldKeepRoutesAndNameWhatIsWrongWithThem() {
        JsonNode models = patched("""
                {"prefer": "cost", "prices": [{"model": "openai/small", "input": 1, "output": 1}],
                 "routes": [{"name": "cap", "budgetLeftAtMost": 0.2, "tasks": ["answer"], "models": ["openai/small"]}]}""").get("models");

        assertThat(models.get("prefer").asText()).isEqualTo("cost");
        assertThat(models.at("/routes/0/budgetLeftAtMost").asDouble()).isEqualTo(0.2);
        assertThat(models.at("/routes/0/tasks/0").asText()).isEqualTo("answer");
        assertThat(models.at("/routes/0").has("promptTokensAtMost")).isFalse();
        assertThat(reason("{\"routes\": [{\"name\": \"x\", \"tasks\": [\"sing\"], \"models\": [\"openai/small\"]}]}"))
                .isEqualTo("a task must be answer, rewrite, summarise, classify or assist");
        assertThat(reason("{\"routes\": [{\"name\": \"x\"}]}")).contains("names no model");
        assertThat(reason("{\"routes\": [null]}")).contains("null");
        assertThat(reason("{\"prefer\": \"speed\"}")).contains("quality, latency or cost");
    }

    private String reason(String models) {
        return patched(models).at("/errors/0/reason").asText();
    }

    private JsonNode patched(String models) {
        return api.send("PATCH", "/v1/settings", "{\"models\": " + models + "}").json();
    }
}
