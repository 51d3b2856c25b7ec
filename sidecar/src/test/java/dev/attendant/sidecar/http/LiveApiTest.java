package dev.attendant.sidecar.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.Await;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveApiTest {

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
    void shouldStreamATurnWhoseSentencesMakeUpItsReply() throws IOException {
        try (Stream stream = watch()) {
            // when
            send("How long do refunds take?");

            // then
            assertThat(stream.names(3)).containsExactly("turn_started", "sentence", "turn_finished");
            assertThat(stream.data.get(1)).contains("\"text\":\"" + TestSidecar.ANSWER + "\"", "\"quote\":");
            assertThat(stream.data.get(2)).contains("\"reply\":\"" + TestSidecar.ANSWER + "\"");
        }
    }

    @Test
    void shouldGoOnAfterTheLastEventThatWasSeen() throws IOException {
        // given
        String seen;
        try (Stream first = watch()) {
            send("hello");
            first.names(3);
            seen = first.ids.get(0);
        }

        // when
        try (Stream second = watch("Last-Event-ID", seen)) {

            // then
            assertThat(second.names(2)).containsExactly("sentence", "turn_finished");
        }
    }

    @Test
    void shouldTellAClientOfAnotherProcessToReadAgain() throws IOException {
        try (Stream stream = watch("Last-Event-ID", "7")) {
            assertThat(stream.names(1)).containsExactly("resync");
        }
    }

    @Test
    void shouldTellThatAHumanTakesOver() throws IOException {
        try (Stream stream = watch()) {
            send("human");
            assertThat(stream.names(4)).endsWith("turn_finished", "state");
            assertThat(stream.data.getLast()).isEqualTo("{\"state\":\"with_human\"}");
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
    void shouldKeepNothingOfAClientThatIsGone() throws IOException {
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

    private Stream watch(String... headers) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(sidecar.base().resolve(conversation + "/live"))
                .header("Authorization", "Bearer tenant-acme");
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<InputStream> response = http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofInputStream())
                .join();
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        return new Stream(response.body());
    }

    /** Reads server-sent events. */
    private static final class Stream implements AutoCloseable {
        private final BufferedReader lines;
        private final List<String> names = new ArrayList<>();
        private final List<String> ids = new ArrayList<>();
        private final List<String> data = new ArrayList<>();

        Stream(InputStream body) throws IOException {
            this.lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
            assertThat(lines.readLine()).isEqualTo("retry: 2000");
        }

        List<String> names(int count) throws IOException {
            while (data.size() < count) {
                read(lines.readLine());
            }
            return names;
        }

        private void read(String line) {
            int colon = line.indexOf(": ");
            switch (colon < 0 ? "" : line.substring(0, colon)) {
                case "event" -> names.add(line.substring(colon + 2));
                case "id" -> ids.add(line.substring(colon + 2));
                case "data" -> data.add(line.substring(colon + 2));
                default -> {}
            }
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}
