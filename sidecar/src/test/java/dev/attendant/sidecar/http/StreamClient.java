package dev.attendant.sidecar.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads server-sent events. */
final class StreamClient implements AutoCloseable {

    final List<String> names = new ArrayList<>();
    final List<String> ids = new ArrayList<>();
    final List<String> data = new ArrayList<>();
    private final BufferedReader lines;

    private StreamClient(InputStream body) {
        this.lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    /** Watches a conversation as its tenant does, with more headers as pairs. */
    static StreamClient open(HttpClient http, URI sidecar, String conversation, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(sidecar.resolve(conversation + "/live"))
                .header("Authorization", "Bearer tenant-acme");
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<InputStream> response = http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofInputStream())
                .join();
        if (response.statusCode() != 200) {
            throw new AssertionError("no stream, but " + response.statusCode());
        }
        StreamClient client = new StreamClient(response.body());
        client.line();
        client.line();
        return client;
    }

    /** The kinds of the first events. */
    List<String> names(int count) {
        readTo(count);
        return names;
    }

    /** The first events, each with its id, kind and body. */
    List<String> events(int count) {
        readTo(count);
        List<String> events = new ArrayList<>();
        for (int each = 0; each < count; each++) {
            events.add(ids.get(each) + " " + names.get(each) + " " + data.get(each));
        }
        return events;
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void readTo(int count) {
        while (data.size() < count) {
            read(line());
        }
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

    private String line() {
        try {
            return lines.readLine();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
