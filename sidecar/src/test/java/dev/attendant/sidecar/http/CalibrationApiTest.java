package dev.attendant.sidecar.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationApiTest {

    private static final String CALIBRATION = "/v1/knowledge/calibration";
    private static final List<String> THINGS = List.of("kayak", "lamp", "tent", "stove", "rope", "axe");

    private final TestSidecar sidecar = new TestSidecar();
    private final ApiClient api = new ApiClient(sidecar.base());

    @AfterEach
    void stop() {
        api.close();
        sidecar.close();
    }

    @Test
    void shouldUseTheWeightsThatShipAtFirst() {
        JsonNode inUse = api.get(CALIBRATION).json();

        assertThat(inUse.get("calibrated").asBoolean()).isFalse();
        assertThat(inUse.get("weights")).isEmpty();
    }

    @Test
    void shouldFitToTheTenantsDocumentsThenGoBack() {
        // given
        publish();

        // when
        ApiClient.Reply reply = api.post(CALIBRATION, questions(40, 40));

        // then
        assertThat(reply.status()).isEqualTo(200);
        JsonNode outcome = reply.json();
        assertThat(outcome.get("kept").asBoolean()).isTrue();
        assertThat(outcome.get("settingsVersion").asInt()).isEqualTo(2);
        assertThat(outcome.get("answerable").asInt()).isEqualTo(40);
        assertThat(outcome.get("unanswerable").asInt()).isEqualTo(40);
        assertThat(outcome.at("/brierAfter").asDouble())
                .isLessThan(outcome.at("/brierBefore").asDouble());
        assertThat(api.get(CALIBRATION).json().get("weights")).hasSize(12);
        assertThat(api.get(CALIBRATION, "Authorization", "Bearer tenant-other")
                        .json()
                        .get("calibrated")
                        .asBoolean())
                .isFalse();

        // when
        ApiClient.Reply reset = api.delete(CALIBRATION);

        // then
        assertThat(reset.status()).isEqualTo(204);
        assertThat(api.get(CALIBRATION).json().get("calibrated").asBoolean()).isFalse();
        assertThat(api.get("/v1/settings").json().get("version").asInt()).isEqualTo(3);
    }

    @Test
    void shouldTellThatTooFewQuestionsHaveAnAnswer() {
        publish();

        ApiClient.Reply reply = api.post(CALIBRATION, questions(29, 40));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/field").asText()).isEqualTo("questions");
        assertThat(reply.json().at("/errors/0/reason").asText())
                .contains("at least 30")
                .contains("29");
    }

    @Test
    void shouldTellThatADocumentIsNotPublished() {
        ApiClient.Reply reply = api.post(CALIBRATION, questions(40, 0));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/field").asText()).isEqualTo("questions[0].documents");
        assertThat(reply.json().at("/errors/0/reason").asText()).contains("kayak");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                 | questions",
                "{\"questions\": [null]}                            | questions[0]",
                "{\"questions\": [{\"documents\": [\"kayak\"]}]}    | questions[0].text",
                "{\"questions\": [{\"text\": \" \"}]}               | questions[0].text",
                "{\"questions\": [{\"text\": \"a\", \"documents\": [null]}]} | questions[0].documents",
                "{\"questions\": [{\"text\": \"a\", \"documents\": [\"\"]}]} | questions[0].documents"
            })
    void shouldNameWhatIsWrongWithTheQuestions(String body, String field) {
        ApiClient.Reply reply = api.post(CALIBRATION, body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/field").asText()).isEqualTo(field);
    }

    private void publish() {
        THINGS.forEach(thing -> api.put(
                "/v1/knowledge/documents/" + thing,
                "{\"format\": \"text\", \"title\": \"" + thing + "\", \"content\": \"The " + thing
                        + " is for rent.\"}"));
    }

    /** Questions about things that are there, and about none. */
    private static String questions(int answerable, int unanswerable) {
        Stream<String> answered = IntStream.range(0, answerable)
                .mapToObj(i -> THINGS.get(i % THINGS.size()))
                .map(thing -> "{\"text\": \"is the " + thing + " for rent\", \"documents\": [\"" + thing + "\"]}");
        Stream<String> other = IntStream.range(0, unanswerable)
                .mapToObj(i -> "{\"text\": \"who won cup " + (char) ('a' + i % 26) + "\"}");
        return Stream.concat(answered, other).collect(Collectors.joining(", ", "{\"questions\": [", "]}"));
    }
}
