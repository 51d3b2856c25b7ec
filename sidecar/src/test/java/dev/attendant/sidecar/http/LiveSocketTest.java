package dev.attendant.sidecar.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.attendant.sidecar.Await;
import dev.attendant.sidecar.config.HttpSettings;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.live.LiveBus;
import dev.attendant.sidecar.live.LiveEvent;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.turn.LiveSentence;
import dev.attendant.sidecar.turn.TurnRequest;
import dev.attendant.sidecar.turn.Turns;
import java.net.http.HttpClient;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveSocketTest {

    private static final List<String> ACME = List.of("Authorization", "Bearer tenant-acme");
    private static final String SHOP = "https://shop.example";

    /** Fills whatever the kernel buffers between two processes. */
    private static final int LONG_TEXT = 200_000;

    private static final HttpSettings SETTINGS = HttpSettings.onLoopback(0);

    private final HttpClient http = HttpClient.newHttpClient();
    private TestSidecar sidecar;
    private ApiClient api;
    private String conversation = "";

    @BeforeEach
    void open() {
        serve(SETTINGS);
    }

    @AfterEach
    void stop() {
        http.shutdownNow();
        sidecar.close();
        api.close();
    }

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

    @Test
    void shouldLetAClientGoThatReadsTooSlowlyAndSayWhy() {
        try (SocketClient slow = watch().openLazily()) {
            // given
            Await.until("the client watches", () -> sidecar.watched.open.get() == 1);

            // when
            tellUntil("the client is dropped", () -> sidecar.watched.dropped.get() == 1);
            slow.readOn();

            // then
            assertThat(slow.closed()).isEqualTo("1013 slow");
        }
        Await.until("nothing is kept of it", () -> sidecar.watched.open.get() == 0);
    }

    @Test
    void shouldCutOffAClientThatReadsNothingAtAll() {
        // given
        stopServing();
        serve(SETTINGS.withTimeouts(Duration.ofMillis(500), Duration.ofMillis(200)));

        // when
        SocketClient stuck = watch().openLazily();
        Await.until("the client watches", () -> sidecar.watched.open.get() == 1);

        // then
        tellUntil("nothing is kept of it", () -> sidecar.watched.open.get() == 0);
        stuck.close();
    }

    @Test
    void shouldLetNobodyInWhereAsManyWatchAsCanBe() {
        // given
        List<SocketClient> crowd = new ArrayList<>();
        for (int each = 0; each < sidecar.watching.watchersEach(); each++) {
            crowd.add(watch().open());
        }

        // when
        try (SocketClient late = watch().openUnheard()) {

            // then
            assertThat(late.closed()).isEqualTo("1013 overloaded");
        }
        crowd.forEach(SocketClient::close);
        Await.until("all are forgotten", () -> sidecar.watched.open.get() == 0);
    }

    @Test
    void shouldReadNothingFromItsClients() {
        try (SocketClient talkative = watch().open();
                SocketClient loud = watch().open()) {
            // when
            talkative.send("hello");
            loud.send("x".repeat(2_000));

            // then
            assertThat(talkative.closed()).isEqualTo("1003 nothing is read here");
            assertThat(loud.closed()).startsWith("1009");
        }
        Await.until("nothing is kept of them", () -> sidecar.watched.open.get() == 0);
    }

    @Test
    void shouldKeepTheLineAliveWhileNothingHappens() {
        // given
        stopServing();
        serve(SETTINGS.withTimeouts(Duration.ofSeconds(30), Duration.ofMillis(20)));

        // when
        try (SocketClient client = watch().open()) {

            // then
            assertThat(client.next().path("event").asText()).isEqualTo("quiet");
        }
    }

    @Test
    void shouldSayThatItStops() {
        try (SocketClient client = watch().open()) {
            // when
            sidecar.stop();

            // then
            assertThat(client.closed()).startsWith("1001");
        }
        assertThat(sidecar.watched.open).hasValue(0);
    }

    private void serve(HttpSettings settings) {
        sidecar = new TestSidecar(settings);
        api = new ApiClient(sidecar.base());
        conversation = api.post("/v1/conversations", "{}").header("Location");
    }

    private void stopServing() {
        sidecar.close();
        api.close();
    }

    private void letTheChatStandInTheShop() {
        api.send("PATCH", "/v1/settings", "{\"web\": {\"siteKeys\": [\"shop\"], \"origins\": [\"" + SHOP + "\"]}}");
    }

    private void post(String message) {
        api.post(conversation + "/turns", "{\"message\": \"" + message + "\"}");
    }

    private void tellUntil(String what, BooleanSupplier holds) {
        LiveEvent.FollowUp event =
                new LiveEvent.FollowUp(new TurnId(UUID.randomUUID()), "x".repeat(LONG_TEXT), List.of());
        Await.until(what, () -> {
            live().followUp(request(), event);
            return holds.getAsBoolean();
        });
    }

    private LiveBus live() {
        return sidecar.services().live();
    }

    private TurnRequest request() {
        TenantId tenant = new TenantId(UUID.nameUUIDFromBytes("tenant-acme".getBytes(StandardCharsets.UTF_8)));
        String id = conversation.substring(conversation.lastIndexOf('/') + 1);
        return Turns.request(tenant, new ConversationId(UUID.fromString(id)), "k-1", "hello");
    }

    private SocketClient.Opening watch() {
        return opening(conversation + "/live", ACME, List.of());
    }

    private SocketClient.Opening opening(String path, List<String> headers, List<String> protocols) {
        return new SocketClient.Opening(http, sidecar.base(), path, headers, protocols);
    }

    private static int status(SocketClient.Opening opening) {
        return opening.refusal().getResponse().statusCode();
    }

    private static List<String> names(List<JsonNode> events) {
        return events.stream().map(event -> event.path("event").asText()).collect(Collectors.toList());
    }
}
