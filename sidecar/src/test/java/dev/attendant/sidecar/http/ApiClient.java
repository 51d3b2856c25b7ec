package dev.attendant.sidecar.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.fasterxml.jackson.databind.JsonNode;
import dev.attendant.sidecar.http.reply.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** Sends requests and holds every one that is accepted, and every response, against the description. */
final class ApiClient implements AutoCloseable {

    private static final OpenApiInteractionValidator DESCRIPTION =
            OpenApiInteractionValidator.createForSpecificationUrl("openapi/attendant.yaml")
                    .build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;

    ApiClient(URI base) {
        this.base = base;
    }

    /** A response that fits the description. */
    record Reply(int status, HttpResponse<String> response) {
        JsonNode json() {
            try {
                return Json.MAPPER.readTree(response.body());
            } catch (IOException wrong) {
                throw new UncheckedIOException(wrong);
            }
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String text(String field) {
            return json().path(field).asText();
        }
    }

    Reply get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    Reply delete(String path, String... headers) {
        return send("DELETE", path, null, headers);
    }

    Reply post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    Reply put(String path, String body, String... headers) {
        return send("PUT", path, body, headers);
    }

    Reply send(String method, String path, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        if (body != null && !all.contains("Content-Type")) {
            all.addAll(List.of("Content-Type", "application/json"));
        }
        if (!all.contains("Authorization")) {
            all.addAll(List.of("Authorization", "Bearer tenant-acme"));
        }
        HttpResponse<String> response = exchange(method, path, publisher(body), all);
        requireDescribed(method, path, body, all, response);
        return new Reply(response.statusCode(), response);
    }

    /** Posts bytes of another kind than JSON. */
    Reply post(String path, String contentType, byte[] body, String tenant) {
        List<String> headers = List.of("Content-Type", contentType, "Authorization", "Bearer " + tenant);
        HttpResponse<String> response = exchange("POST", path, BodyPublishers.ofByteArray(body), headers);
        requireDescribed("POST", path, response);
        return new Reply(response.statusCode(), response);
    }

    /** Sends what no description covers. */
    HttpResponse<String> exchange(String method, String path, BodyPublisher body, List<String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).method(method, body);
        for (int index = 0; index < headers.size(); index += 2) {
            request.header(headers.get(index), headers.get(index + 1));
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        http.close();
    }

    private static BodyPublisher publisher(String body) {
        return body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    }

    private static void requireDescribed(
            String method, String path, String body, List<String> headers, HttpResponse<String> response) {
        if (response.statusCode() < 300) {
            assertThat(DESCRIPTION
                            .validateRequest(request(method, path, body, headers))
                            .getMessages())
                    .isEmpty();
        }
        requireDescribed(method, path, response);
    }

    private static void requireDescribed(String method, String path, HttpResponse<String> response) {
        String route = URI.create(path).getPath();
        assertThat(DESCRIPTION
                        .validateResponse(route, Request.Method.valueOf(method), described(response))
                        .getMessages())
                .as("%s %s gave %d %s", method, path, response.statusCode(), response.body())
                .isEmpty();
    }

    private static SimpleRequest request(String method, String path, String body, List<String> headers) {
        URI uri = URI.create(path);
        SimpleRequest.Builder request = new SimpleRequest.Builder(method, uri.getPath());
        for (int index = 0; index < headers.size(); index += 2) {
            request.withHeader(headers.get(index), headers.get(index + 1));
        }
        if (uri.getQuery() != null) {
            for (String parameter : uri.getQuery().split("&", -1)) {
                int equals = parameter.indexOf('=');
                request.withQueryParam(parameter.substring(0, equals), parameter.substring(equals + 1));
            }
        }
        return (body == null ? request : request.withBody(body)).build();
    }

    private static SimpleResponse described(HttpResponse<String> response) {
        SimpleResponse.Builder described = SimpleResponse.Builder.status(response.statusCode());
        response.headers().map().forEach(described::withHeader);
        return (response.body().isEmpty() ? described : described.withBody(response.body())).build();
    }
}
