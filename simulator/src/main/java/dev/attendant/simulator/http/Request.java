package dev.attendant.simulator.http;

import java.util.Map;

/**
 * A request as it came.
 *
 * @param path without the query
 * @param headers names in lower case
 */
public record Request(String method, String path, Map<String, String> headers, String body) {

    public Request {
        headers = Map.copyOf(headers);
    }

    /** Empty where there is no such header. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
