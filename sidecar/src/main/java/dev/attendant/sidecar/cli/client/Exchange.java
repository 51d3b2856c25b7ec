package dev.attendant.sidecar.cli.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** One request and its reply, in JSON. */
final class Exchange implements AutoCloseable {

    static final int ACCEPTED = 202;
    static final int NOT_FOUND = 404;

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_REPLY = Duration.ofSeconds(60);

    private final JsonMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TO_CONNECT)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final URI base;

    Exchange(URI base) {
        this.base = base;
    }

    /** What came back. */
    record Reply(int status, String location, String body) {}

    /** What a problem says; absent parts mean that something else than a sidecar answered. */
    private record Problem(@Nullable String title, @Nullable String detail) {}

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(TO_REPLY);
    }

    HttpRequest.Builder patch(HttpRequest.Builder request, Object body) {
        return request.header("Content-Type", "application/json").method("PATCH", BodyPublishers.ofString(write(body)));
    }

    HttpRequest.Builder post(HttpRequest.Builder request, Object body) {
        return request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(write(body)));
    }

    HttpRequest.Builder post(HttpRequest.Builder request, String contentType, byte[] body) {
        return request.header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body));
    }

    HttpRequest.Builder put(HttpRequest.Builder request, Object body) {
        return request.header("Content-Type", "application/json").PUT(BodyPublishers.ofString(write(body)));
    }

    <T> T send(HttpRequest.Builder request, Class<T> type) {
        return read(send(request), type);
    }

    Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            String location = response.headers().firstValue("Location").orElse("");
            return new Reply(response.statusCode(), location, response.body());
        } catch (IOException failure) {
            throw new SidecarException("The sidecar at " + base + " cannot be reached.", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SidecarException("Interrupted while waiting for the sidecar.", interrupted);
        }
    }

    <T> T read(Reply reply, Class<T> type) {
        requireSuccess(reply);
        return parse(reply, type);
    }

    void requireSuccess(Reply reply) {
        if (reply.status() >= 300) {
            throw new SidecarException(reply.status(), message(reply));
        }
    }

    <T> T parse(Reply reply, Class<T> type) {
        try {
            return mapper.readValue(reply.body(), type);
        } catch (JsonProcessingException wrong) {
            throw new SidecarException("What answers at " + base + " is no sidecar.", wrong);
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SidecarException("Interrupted while waiting for the sidecar.", interrupted);
        }
    }

    @Override
    public void close() {
        http.close();
    }

    private String message(Reply reply) {
        Problem problem = parse(reply, Problem.class);
        return problem.title() == null || problem.detail() == null
                ? "The sidecar replied with status " + reply.status() + "."
                : problem.title() + ": " + problem.detail();
    }

    private String write(Object body) {
        try {
            return mapper.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
