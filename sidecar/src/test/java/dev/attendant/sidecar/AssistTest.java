package dev.attendant.sidecar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.attendant.simulator.LoggedRequest;
import dev.attendant.simulator.behaviour.Mode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What service agents are helped with, by the whole service and a simulated provider. */
class AssistTest {

    private static final String QUESTION = "My password reset link has expired, what now?";
    private static final String UNKNOWN = "Which gemstones do the dwarves of the northern hills prefer?";

    private final ModelledSidecar sidecar = ModelledSidecar.running();

    @BeforeEach
    void clear() {
        sidecar.provider.log().clear();
    }

    @Test
    void shouldLetTheModelSuggestAReplyThatTheArticlesSupport() {
        JsonNode reply = suggest(Map.of("message", QUESTION));

        assertThat(reply.path("rung").asText()).isEqualTo("model");
        assertThat(reply.path("text").asText()).isNotBlank();
        assertThat(reply.path("evidence")).isNotEmpty();
        assertThat(reply.path("confidence").asDouble()).isPositive();
    }

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"SERVER_ERROR", "MALFORMED_SSE", "CUT", "EMPTY", "HANG"})
    void shouldSuggestTheArticlesOwnWordsWhereTheModelFails(Mode mode) {
        sidecar.use("local/assist-" + mode.wireName(), "{}");
        sidecar.provider.behaviours().always(mode);

        JsonNode reply = suggest(Map.of("message", QUESTION));

        assertThat(reply.path("rung").asText()).isEqualTo("extractive");
        assertThat(reply.path("evidence")).isNotEmpty();
    }

    @Test
    void shouldLeaveOutWhatTheModelMadeUp() {
        sidecar.provider.behaviours().always(Mode.UNSUPPORTED);

        JsonNode reply = suggest(Map.of("message", QUESTION));

        assertThat(reply.path("text").asText()).isNotBlank().doesNotContain("4,999", "refunds.example.net");
    }

    @Test
    void shouldSendNoPersonalDataToTheModel() {
        suggest(Map.of(
                "message",
                QUESTION + " I am maria.keller@example.com.",
                "caseContext",
                "Caller: Maria Keller, +49 30 901820 44"));

        assertThat(sidecar.provider.log().requests())
                .isNotEmpty()
                .extracting(LoggedRequest::body)
                .allSatisfy(body -> assertThat(body)
                        .contains("Caller: ")
                        .doesNotContain("maria.keller@example.com", "901820", "Maria Keller"));
    }

    @Test
    void shouldTellTheAgentWhereNothingSupportsAReply() {
        sidecar.provider
                .behaviours()
                .always(sidecar.provider.behaviours().of(Mode.NORMAL).withText("NO_ANSWER"));

        JsonNode reply = suggest(Map.of("message", UNKNOWN));

        assertThat(reply.path("rung").asText()).isIn("human", "scripted", "clarify");
        assertThat(reply.path("confidence").asDouble()).isZero();
        assertThat(reply.path("text").asText()).isNotBlank();
        assertThat(reply.path("evidence")).isEmpty();
    }

    @Test
    void shouldSuggestAReplyToACustomerWhoAsksForAHuman() {
        JsonNode reply = suggest(Map.of("message", "I want to talk to a human. " + QUESTION));

        assertThat(reply.path("rung").asText()).isIn("model", "extractive");
    }

    @Test
    void shouldLeaveTheConversationAsItIsAndPayForTheTaskOfTheAgent() {
        String conversation = sidecar.newConversation("email");
        sidecar.ask(conversation, QUESTION);
        JsonNode before = sidecar.send("GET", "/v1/conversations/" + conversation, null);

        JsonNode reply = suggest(Map.of("conversationId", conversation, "message", QUESTION));

        assertThat(reply.path("text").asText()).isNotBlank();
        assertThat(sidecar.send("GET", "/v1/conversations/" + conversation, null))
                .isEqualTo(before);
        assertThat(sidecar.send("GET", "/v1/insights/costs", null).findValuesAsText("task"))
                .contains("assist");
    }

    @Test
    void shouldNotKnowAConversationOfNobody() {
        assertThat(suggest(Map.of("conversationId", UUID.randomUUID().toString(), "message", QUESTION))
                        .path("status")
                        .asInt())
                .isEqualTo(404);
    }

    private JsonNode suggest(Map<String, String> body) {
        return sidecar.send(
                "POST", "/v1/assist/reply", Api.JSON.valueToTree(body).toString());
    }
}
