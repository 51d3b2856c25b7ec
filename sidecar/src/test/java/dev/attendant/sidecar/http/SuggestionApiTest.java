package dev.attendant.sidecar.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionApiTest {

    private static final String REPLY = "/v1/assist/reply";

    private final TestSidecar sidecar = new TestSidecar();
    private final ApiClient api = new ApiClient(sidecar.base());

    @AfterEach
    void stop() {
        api.close();
        sidecar.close();
    }

    @Test
    void shouldSuggestAReplyWithItsEvidence() {
        ApiClient.Reply reply = api.post(REPLY, "{\"message\": \"When?\", \"caseContext\": \"No refund\"}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("text")).isEqualTo("When? No refund");
        assertThat(reply.json().at("/evidence/0/documentId").asText()).isEqualTo("refunds");
        assertThat(reply.json().get("confidence").asDouble()).isEqualTo(0.87);
        assertThat(reply.text("rung")).isEqualTo("extractive");
    }

    @Test
    void shouldNotFindAConversationThatIsNotThere() {
        String body = "{\"message\": \"When?\", \"conversationId\": \"" + UUID.randomUUID() + "\"}";

        assertThat(api.post(REPLY, body).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                        | message        | is missing
            {"message": "  "}                         | message        | must not be blank
            {"message": 3}                            | message        | must be a string
            {"message": "hi", "conversationId": "x"}  | conversationId | must be a UUID
            {"message": "hi", "caseContext": 1}       | caseContext    | must be a string
            {"message": "hi", "text": ""}             | text           | is not known
            {"message": "h\\u0000i"}                  | message        | has a NUL character at offset 1
            """)
    void shouldSayWhatIsWrongWithARequest(String body, String field, String reason) {
        ApiClient.Reply reply = api.post(REPLY, body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/field").asText()).isEqualTo(field);
        assertThat(reply.json().at("/errors/0/reason").asText()).isEqualTo(reason);
    }

    @Test
    void shouldRefuseWhatIsTooLong() {
        String longText = "a".repeat(200_000);

        ApiClient.Reply message = api.post(REPLY, "{\"message\": \"" + longText + "\"}");
        ApiClient.Reply context = api.post(REPLY, "{\"message\": \"hi\", \"caseContext\": \"" + longText + "\"}");

        assertThat(message.status()).isEqualTo(400);
        assertThat(message.json().at("/errors/0/reason").asText()).contains("at most 4,000");
        assertThat(context.json().at("/errors/0/reason").asText()).contains("at most 40,000");
    }

    @Test
    void shouldSuggestNothingToAStranger() {
        assertThat(api.post(REPLY, "{\"message\": \"hello there\"}", "Authorization", "Bearer stranger")
                        .status())
                .isEqualTo(401);
    }
}
