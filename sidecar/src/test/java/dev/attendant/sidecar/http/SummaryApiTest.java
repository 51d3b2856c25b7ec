package dev.attendant.sidecar.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryApiTest {

    private static final String SUMMARY = "/v1/assist/summary";

    private final TestSidecar sidecar = new TestSidecar();
    private final ApiClient api = new ApiClient(sidecar.base());

    @AfterEach
    void stop() {
        api.close();
        sidecar.close();
    }

    @Test
    void shouldSumUpMessages() {
        ApiClient.Reply reply = api.post(SUMMARY, """
                {"messages": [{"from": "customer", "text": "Where is my refund?"},
                              {"from": "agent", "text": "It takes five days."},
                              {"from": "bot", "text": "Anything else?"},
                              {"from": "attendant", "text": "Hello."}]}
                """);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("summary")).isEqualTo("CUSTOMER AGENT BOT BOT");
        assertThat(reply.json().at("/mood/sentiment").asText()).isEqualTo("negative");
    }

    @Test
    void shouldNotFindAConversationThatIsNotThere() {
        assertThat(api.post(SUMMARY, "{\"conversationId\": \"" + UUID.randomUUID() + "\"}")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                     | conversationId   | or messages must be given, and not both
            {"conversationId": "x"}                                | conversationId   | must be a UUID
            {"messages": []}                                       | messages         | must be 1 to 200
            {"messages": [null]}                                   | messages[0]      | must be an object
            {"messages": [{"text": "hi"}]}                         | messages[0].from | must be one of customer, agent, bot
            {"messages": [{"from": "me", "text": "hi"}]}           | messages[0].from | must be one of customer, agent, bot
            {"messages": [{"from": "customer", "text": " "}]}      | messages[0].text | must not be blank
            {"messages": [{"from": "customer", "say": "hi"}]}      | messages[0].say  | is not known
            {"messages": [{"from": "customer", "text": "\\u0000"}]} | messages[0].text | has a NUL character at offset 0
            """)
    void shouldSayWhatIsWrongWithARequest(String body, String field, String reason) {
        ApiClient.Reply reply = api.post(SUMMARY, body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/field").asText()).isEqualTo(field);
        assertThat(reply.json().at("/errors/0/reason").asText()).isEqualTo(reason);
    }

    @Test
    void shouldRefuseWhatIsTooLongOrTooMuch() {
        String message = "{\"from\": \"customer\", \"text\": \"hi\"}";
        String many = String.join(",", Collections.nCopies(201, message));
        String longText = message.replace("hi", "a".repeat(200_000));

        assertThat(api.post(SUMMARY, "{\"messages\": [" + many + "]}").status()).isEqualTo(400);
        assertThat(api.post(SUMMARY, "{\"messages\": [" + longText + "]}")
                        .json()
                        .at("/errors/0/reason")
                        .asText())
                .contains("at most 32,768");
    }

    @Test
    void shouldSumUpNothingForAStranger() {
        assertThat(api.post(SUMMARY, "{\"messages\": []}", "Authorization", "Bearer stranger")
                        .status())
                .isEqualTo(401);
    }
}
