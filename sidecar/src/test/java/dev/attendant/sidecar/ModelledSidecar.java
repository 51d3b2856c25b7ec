package dev.attendant.sidecar;

import com.fasterxml.jackson.databind.JsonNode;
import dev.attendant.sidecar.adapter.jwt.DevelopmentKey;
import dev.attendant.sidecar.cli.client.SidecarClient;
import dev.attendant.sidecar.config.Settings;
import dev.attendant.sidecar.tenant.Development;
import dev.attendant.simulator.ProviderSimulator;
import dev.attendant.simulator.behaviour.Mode;
import dev.attendant.simulator.behaviour.Pace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** The whole service with some of the sample help centre and a simulated provider; all tests of a JVM share it. */
final class ModelledSidecar {

    static final String MODEL = "local/simulated";

    private static final List<String> FOLDERS = List.of("account/", "orders/");
    private static final Path QUESTIONS = Path.of("..", "samples", "questions.jsonl");
    private static final int BUSY = 503;
    private static final int MOST_TRIES = 20;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final Duration TOKEN_LIFE = Duration.ofHours(2);

    final ProviderSimulator provider = ProviderSimulator.start(0, Pace.NONE);
    final ShiftingClock clock = new ShiftingClock();
    final Path data = Folders.data();
    final HttpClient http = HttpClient.newHttpClient();
    private final Sidecar sidecar = Sidecar.start(settings(), clock);
    private int versions;

    private ModelledSidecar() {
        try (SidecarClient client = new SidecarClient(base(), this::token)) {
            SampleSidecar.fill(client, ModelledSidecar::isIn);
        }
    }

    /** The one that runs, behaving well and with no limits; it is started when first asked for. */
    static ModelledSidecar running() {
        ModelledSidecar running = Holder.RUNNING;
        running.provider.behaviours().always(Mode.NORMAL);
        running.use(MODEL, "{}");
        return running;
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + sidecar.port());
    }

    /** Lets a model answer, within limits in micro-USD; another tone keeps earlier answers out. */
    void use(String model, String limits) {
        versions++;
        JsonNode settings = send("PATCH", "/v1/settings", """
                {"models": {"answers": ["%s"], "tone": "Calm, %d.", "limits": %s,
                 "prices": [{"model": "%s", "input": 1000000, "cachedInput": 500000, "output": 4000000}]},
                 "channelDeadlines": [{"channel": "email", "millis": 20000}]}
                """.formatted(model, versions, limits, model));
        if (!settings.path("models").path("answers").toString().contains(model)) {
            throw new IllegalStateException(settings.toString());
        }
    }

    /** Messages that these articles answer, each in other words. */
    static List<String> questions(int count) {
        try (var lines = Files.lines(QUESTIONS)) {
            return lines.map(ModelledSidecar::read)
                    .filter(line -> line.path("kind").asText().equals("answerable") && line.has("text"))
                    .filter(line -> line.path("gold")
                            .valueStream()
                            .allMatch(gold -> isIn(gold.path("doc").asText())))
                    .map(line -> line.path("text").asText())
                    .limit(count)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isIn(String location) {
        return FOLDERS.stream().anyMatch(location::startsWith);
    }

    /** A turn in a conversation of its own. */
    JsonNode ask(String message) {
        return ask(newConversation(), message);
    }

    String newConversation() {
        return newConversation("api");
    }

    /** @param channel {@code email} has time for any model */
    String newConversation(String channel) {
        return send("POST", "/v1/conversations", "{\"channel\": \"" + channel + "\"}")
                .path("conversationId")
                .asText();
    }

    JsonNode ask(String conversation, String message) {
        return send(
                "POST",
                "/v1/conversations/" + conversation + "/turns",
                Api.JSON.valueToTree(Map.of("message", message)).toString());
    }

    /** What a turn's trace says of the model. */
    String modelStage(JsonNode turn) {
        JsonNode trace = send("GET", "/v1/turns/" + turn.path("turnId").asText() + "/trace", null);
        for (JsonNode stage : trace.path("stages")) {
            if (stage.path("name").asText().equals("model")) {
                return stage.toString();
            }
        }
        return "";
    }

    String metrics() {
        return text(HttpRequest.newBuilder(base().resolve("/metrics")).build());
    }

    /** What comes back; where the sidecar is too busy, it is asked again, as it asks its clients to do. */
    JsonNode send(String method, String path, String body) {
        String key = UUID.randomUUID().toString();
        JsonNode reply = sendOnce(method, path, body, key);
        for (int again = 0; again < MOST_TRIES && reply.path("status").asInt() == BUSY; again++) {
            LockSupport.parkNanos(RETRY_AFTER.toNanos());
            reply = sendOnce(method, path, body, key);
        }
        return reply;
    }

    private JsonNode sendOnce(String method, String path, String body, String key) {
        HttpRequest.BodyPublisher content =
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        return read(text(HttpRequest.newBuilder(base().resolve(path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .method(method, content)
                .build()));
    }

    private String token() {
        return DevelopmentKey.in(data, clock).mintReusable(Development.ISSUER, "test", TOKEN_LIFE);
    }

    private String text(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private Settings settings() {
        return Settings.from(Map.of(
                        "ATTENDANT_HTTP_PORT",
                        "0",
                        "ATTENDANT_DEVELOPMENT",
                        "true",
                        "ATTENDANT_LOCAL_MODEL_URL",
                        provider.openAiUri().toString(),
                        "ATTENDANT_ANTHROPIC_URL",
                        "http://127.0.0.1:1"))
                .withData(data);
    }

    private static JsonNode read(String json) {
        try {
            return Api.JSON.readTree(json);
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    private void stop() {
        sidecar.close();
        provider.close();
        http.close();
        Folders.delete(data);
    }

    private static final class Holder {
        static final ModelledSidecar RUNNING = start();

        private static ModelledSidecar start() {
            ModelledSidecar started = new ModelledSidecar();
            Runtime.getRuntime().addShutdownHook(new Thread(started::stop));
            return started;
        }
    }
}
