package dev.attendant.sidecar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.attendant.simulator.LoggedRequest;
import dev.attendant.simulator.behaviour.Behaviour;
import dev.attendant.simulator.behaviour.Mode;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Summaries by the whole service and a simulated provider. */
class SummaryTest {

    private static final String MESSAGES = """
            {"messages": [
              {"from": "customer", "text": "Hello. I returned my boots three weeks ago. Where is my refund? This is really annoying!"},
              {"from": "agent", "text": "Refunds reach your account within five working days."},
              {"from": "customer", "text": "It has been three weeks. Please check with maria.keller@example.com."}]}
            """;
    private static final String WRITTEN = """
            Sure, here it is: {"summary": "The customer returned boots three weeks ago. You get 500 dollars back tomorrow.",
             "customerWants": "The customer asks: Where is my refund?",
             "done": ["Refunds reach your account within five working days.", "The customer was given a voucher of 80 euros."],
             "open": ["It has been three weeks."]}""";

    private final ModelledSidecar sidecar = ModelledSidecar.running();

    @BeforeEach
    void clear() {
        sidecar.provider.log().clear();
    }

    @Test
    void shouldKeepOfAModelsSummaryWhatTheMessagesSay() {
        sidecar.provider.behaviours().always(saying(WRITTEN));

        JsonNode summary = summarise(MESSAGES);

        assertThat(summary.path("summary").asText()).isEqualTo("The customer returned boots three weeks ago.");
        assertThat(summary.path("customerWants").asText()).contains("Where is my refund?");
        assertThat(summary.path("done").toString())
                .contains("within five working days")
                .doesNotContain("80 euros");
        assertThat(summary.path("open").toString()).contains("three weeks");
    }

    @Test
    void shouldTellHowTheCustomerSounds() {
        JsonNode mood = summarise(MESSAGES).path("mood");

        assertThat(mood.path("sentiment").asText()).isEqualTo("negative");
        assertThat(mood.path("emotion").asText()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"SERVER_ERROR", "MALFORMED_SSE", "CUT", "EMPTY", "HANG"})
    void shouldSumUpInTheWordsOfThoseWhoWroteWhereTheModelFails(Mode mode) {
        sidecar.use("local/summary-" + mode.wireName(), "{}");
        sidecar.provider.behaviours().always(mode);

        assertExtractive(summarise(MESSAGES));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"summary\": ",
                "{\"summary\": 3}",
                "{\"done\": []}",
                "I would rather not.",
                "{\"summary\": \"You get 500 dollars back tomorrow.\"}"
            })
    void shouldSumUpInTheWordsOfThoseWhoWroteWhereTheModelWritesNoUsableForm(String text) {
        sidecar.provider.behaviours().always(saying(text));

        assertExtractive(summarise(MESSAGES));
    }

    @Test
    void shouldSendNoPersonalDataToTheModelAndPutItBack() {
        sidecar.provider
                .behaviours()
                .always(saying("{\"summary\": \"Please check with [EMAIL_ADDRESS_1].\", \"open\": []}"));

        JsonNode summary = summarise(MESSAGES);

        assertThat(sidecar.provider.log().requests())
                .isNotEmpty()
                .extracting(LoggedRequest::body)
                .allSatisfy(body ->
                        assertThat(body).contains("[EMAIL_ADDRESS_1]").doesNotContain("maria.keller@example.com"));
        assertThat(summary.path("summary").asText()).isEqualTo("Please check with maria.keller@example.com.");
    }

    @Test
    void shouldSumUpAConversationAndPayForTheTask() {
        String conversation = sidecar.newConversation("email");
        sidecar.ask(conversation, "My password reset link has expired, what now?");
        sidecar.provider
                .behaviours()
                .always(saying("{\"summary\": \"My password reset link has expired, what now?\"}"));

        JsonNode summary = summarise("{\"conversationId\": \"" + conversation + "\"}");

        assertThat(summary.path("summary").asText()).contains("reset link has expired");
        assertThat(summary.path("done")).isNotEmpty();
        assertThat(sidecar.send("GET", "/v1/insights/costs", null).findValuesAsText("task"))
                .contains("summarise");
    }

    @Test
    void shouldNotKnowAConversationOfNobody() {
        assertThat(summarise("{\"conversationId\": \"" + UUID.randomUUID() + "\"}")
                        .path("status")
                        .asInt())
                .isEqualTo(404);
    }

    private static void assertExtractive(JsonNode summary) {
        assertThat(summary.path("summary").asText())
                .contains("Where is my refund?", "Refunds reach your account within five working days.");
        assertThat(summary.path("customerWants").asText()).isEqualTo("Where is my refund?");
        assertThat(summary.path("done")).hasSize(1);
        assertThat(summary.at("/open/0").asText()).isEqualTo("It has been three weeks.");
    }

    private Behaviour saying(String text) {
        return sidecar.provider.behaviours().of(Mode.NORMAL).withText(text);
    }

    private JsonNode summarise(String body) {
        return sidecar.send("POST", "/v1/assist/summary", body);
    }
}
