package dev.attendant.sidecar.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.Await;
import dev.attendant.sidecar.config.HttpSettings;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.live.LiveEvent;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.turn.TurnRequest;
import dev.attendant.sidecar.turn.Turns;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveApiTest {

    private static final Duration LONG = Duration.ofSeconds(30);

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

    @Test
    void shouldStreamATurnWhoseSentencesMakeUpItsReply() {
        try (StreamClient stream = watch()) {
            // when
            send("How long do refunds take?");

            // then
            assertThat(stream.names(3)).containsExactly("turn_started", "sentence", "turn_finished");
            assertThat(stream.data.get(1)).contains("\"text\":\"" + TestSidecar.ANSWER + "\"", "\"quote\":");
            assertThat(stream.data.get(2)).contains("\"reply\":\"" + TestSidecar.ANSWER + "\"");
        }
    }

    @Test
    void shouldGoOnAfterTheLastEventThatWasSeen() {
        // given
        String seen;
        try (StreamClient first = watch()) {
            send("hello");
            first.names(3);
            seen = first.ids.get(0);
        }

        // when
        try (StreamClient second = watch("Last-Event-ID", seen)) {

            // then
            assertThat(second.names(2)).containsExactly("sentence", "turn_finished");
        }
    }

    @Test
    void shouldTellAClientOfAnotherProcessToReadAgain() {
        try (StreamClient stream = watch("Last-Event-ID", "7")) {
            assertThat(stream.names(1)).containsExactly("resync");
        }
    }

    @Test
    void shouldKeepTheLineAliveWhileNothingHappens() throws IOException, InterruptedException {
        try (TestSidecar impatient =
                        new TestSidecar(HttpSettings.onLoopback(0).withTimeouts(LONG, Duration.ofMillis(20)));
                ApiClient other = new ApiClient(impatient.base())) {
            // given
            String path = other.post("/v1/conversations", "{}").header("Location") + "/live";
            HttpRequest request = HttpRequest.newBuilder(impatient.base().resolve(path))
                    .header("Authorization", "Bearer tenant-acme")
                    .build();

            // when
            try (Stream<String> lines =
                    http.send(request, HttpResponse.BodyHandlers.ofLines()).body()) {

                // then
                assertThat(lines.anyMatch(": quiet"::equals)).isTrue();
            }
        }
    }

    @Test
    void shouldTellThatAHumanTakesOver() {
        try (StreamClient stream = watch()) {
            send("human");
            assertThat(stream.names(4)).endsWith("turn_finished", "state");
            assertThat(stream.data.getLast()).isEqualTo("{\"state\":\"with_human\"}");
        }
    }

    @Test
    void shouldTellWhatIsProposedAndWhatCameOfIt() {
        try (StreamClient stream = watch()) {
            // given
            send("cancel A-17");
            assertThat(stream.names(3)).endsWith("turn_finished");
            assertThat(stream.data.getLast()).contains("\"proposal\":{\"id\":\"token\"", "\"state\":\"open\"");

            // when
            String turn = stream.data.getLast().replaceAll(".*\"turnId\":\"([^\"]+)\".*", "$1");
            api.post("/v1/turns/" + turn + "/confirmation", "{\"proposal\": \"token\", \"decision\": \"refuse\"}");

            // then
            assertThat(stream.names(4)).endsWith("proposal_settled");
            assertThat(stream.data.getLast()).contains("\"turnId\":\"" + turn + "\"", "\"outcome\":\"refused\"");
        }
    }

    @Test
    void shouldTellWhatIsProposedAfterTheReply() {
        try (StreamClient stream = watch()) {
            // given
            send("hello");
            stream.names(3);
            TenantId tenant = new TenantId(UUID.nameUUIDFromBytes("tenant-acme".getBytes(StandardCharsets.UTF_8)));
            ConversationId watched =
                    new ConversationId(UUID.fromString(conversation.substring(conversation.lastIndexOf('/') + 1)));
            TurnRequest request = Turns.request(tenant, watched, "key", "Cancel it");

            // when
            sidecar.services()
                    .live()
                    .followUp(
                            request,
                            new LiveEvent.FollowUp(
                                    request.turn(), "Shall I?", List.of(), Optional.of(TestSidecar.PROPOSED)));

            // then
            assertThat(stream.names(4)).endsWith("follow_up");
            assertThat(stream.data.getLast()).contains("\"proposal\":{\"id\":\"token\"", "\"state\":\"open\"");
        }
    }

    @Test
    void shouldNotShowAnothersConversation() {
        assertThat(api.get(conversation + "/live", "Authorization", "Bearer tenant-other")
                        .status())
                .isEqualTo(404);
        assertThat(api.get(conversation + "/live", "Last-Event-ID", "no number").status())
                .isEqualTo(400);
        assertThat(sidecar.watched.open).hasValue(0);
    }

    @Test
    void shouldKeepNothingOfAClientThatIsGone() {
        // given
        watch().close();

        // when
        Await.until("the client is forgotten", () -> {
            send("hello");
            return sidecar.watched.open.get() == 0;
        });

        // then
        assertThat(sidecar.watched.open).hasValue(0);
    }

    private void send(String message) {
        api.post(conversation + "/turns", "{\"message\": \"" + message + "\"}");
    }

    private StreamClient watch(String... headers) {
        return StreamClient.open(http, sidecar.base(), conversation, headers);
    }
}
