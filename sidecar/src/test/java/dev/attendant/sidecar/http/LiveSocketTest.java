package dev.attendant.sidecar.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.attendant.sidecar.turn.LiveSentence;
import dev.attendant.sidecar.turn.TurnRequest;
import java.net.http.WebSocketHandshakeException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveSocketTest extends LiveSocketScene {

    private static final String SHOP = "https://shop.example";

    @Test
    void shouldTellATurnWhoseSentencesMakeUpItsReply() {
        try (SocketClient client = watch().open()) {
            // when
            post("How long do refunds take?");
            List<JsonNode> events = client.events(3);

            // then
            assertThat(names(events)).containsExactly("turn_started", "sentence", "turn_finished");
            assertThat(events.get(1).at("/data/text").asText()).isEqualTo(TestSidecar.ANSWER);
            assertThat(events.get(1).at("/data/evidence")).isNotEmpty();
            assertThat(events.get(2).at("/data/reply").asText()).isEqualTo(TestSidecar.ANSWER);
        }
    }

    @Test
    void shouldTellSentencesInTheirOrderAsTheyPassTheCheck() {
        try (SocketClient client = watch().open()) {
            // when
            TurnRequest turn = request();
            live().sentence(turn, new LiveSentence(0, "It is open. ", List.of()));
            live().sentence(turn, new LiveSentence(1, "Until nine.", List.of()));

            // then
            List<JsonNode> told = client.events(2);
            assertThat(told)
                    .extracting(event -> event.at("/data/text").asText())
                    .containsExactly("It is open. ", "Until nine.");
            assertThat(told.get(1).path("id").asLong())
                    .isGreaterThan(told.get(0).path("id").asLong());
        }
    }

    @Test
    void shouldTellTheSameAsServerSentEventsDo() {
        try (SocketClient client = watch().open();
                StreamClient stream = StreamClient.open(http, sidecar.base(), conversation)) {
            // when
            post("hello");
            post("human");

            // then
            List<String> told = client.events(7).stream()
                    .map(event -> event.path("id").asText() + " "
                            + event.path("event").asText() + " " + event.path("data"))
                    .toList();
            assertThat(stream.events(7)).isEqualTo(told);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldGoOnAfterTheLastEventThatWasSeen(boolean inHeader) {
        // given
        String seen;
        try (SocketClient first = watch().open()) {
            post("hello");
            seen = first.events(3).getFirst().path("id").asText();
        }
        List<String> headers = new ArrayList<>(ACME);
        headers.addAll(inHeader ? List.of("Last-Event-ID", seen) : List.of());
        String path = conversation + "/live" + (inHeader ? "" : "?after=" + seen);

        // when
        try (SocketClient second = opening(path, headers, List.of()).open()) {

            // then
            assertThat(names(second.events(2))).containsExactly("sentence", "turn_finished");
        }
    }

    @Test
    void shouldTellAClientOfAnotherProcessToReadAgain() {
        try (SocketClient client =
                opening(conversation + "/live?after=7", ACME, List.of()).open()) {
            assertThat(names(client.events(1))).containsExactly("resync");
        }
    }

    @Test
    void shouldTakeAPagesTokenAsASubprotocol() {
        // given
        letTheChatStandInTheShop();
        ApiClient.Reply chat = api.post("/v1/web/sessions", "{\"siteKey\": \"shop\"}", "Origin", SHOP);
        String path = "/v1/conversations/" + chat.text("conversationId") + "/live";
        List<String> protocols = List.of("attendant.v1", "bearer." + chat.text("token"));

        // when
        try (SocketClient client =
                opening(path, List.of("Origin", SHOP), protocols).open()) {

            // then
            assertThat(client.protocol()).isEqualTo("attendant.v1");
        }
        assertThat(status(opening(path, List.of("Origin", "https://evil.example"), protocols)))
                .isEqualTo(401);
        assertThat(status(opening(conversation + "/live", List.of("Origin", SHOP), protocols)))
                .isEqualTo(404);
    }

    @Test
    void shouldRefuseWithTheProblemsOfServerSentEvents() {
        String live = conversation + "/live";

        assertThat(status(opening(live, List.of(), List.of()))).isEqualTo(401);
        assertThat(status(opening(live, List.of("Authorization", "Bearer expired"), List.of())))
                .isEqualTo(401);
        assertThat(status(opening(live, List.of("Authorization", "Bearer tenant-other"), List.of())))
                .isEqualTo(404);
        assertThat(status(opening("/v1/conversations/" + UUID.randomUUID() + "/live", ACME, List.of())))
                .isEqualTo(404);
        assertThat(status(opening(live + "?after=soon", ACME, List.of()))).isEqualTo(400);
        assertThat(status(opening(live, ACME, List.of("bearer.tenant-acme", "attendant.v1"))))
                .isEqualTo(400);
        assertThat(sidecar.watched.open).hasValue(0);
    }

    @Test
    void shouldSayInAProblemWhyNoSocketOpens() {
        // when
        WebSocketHandshakeException refusal = opening(
                        conversation + "/live", List.of("Authorization", "Bearer expired"), List.of())
                .refusal();

        // then
        assertThat(refusal.getResponse().headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refusal.getResponse().headers().firstValue("X-Correlation-Id"))
                .isPresent();
        assertThat(refusal.getResponse().headers().firstValue("WWW-Authenticate"))
                .isPresent();
    }

    private void letTheChatStandInTheShop() {
        api.send("PATCH", "/v1/settings", "{\"web\": {\"siteKeys\": [\"shop\"], \"origins\": [\"" + SHOP + "\"]}}");
    }

    private static int status(SocketClient.Opening opening) {
        return opening.refusal().getResponse().statusCode();
    }

    private static List<String> names(List<JsonNode> events) {
        return events.stream().map(event -> event.path("event").asText()).collect(Collectors.toList());
    }
}
