package dev.attendant.sidecar.http;

import java.time.Duration;

/** Counts requests. */
@FunctionalInterface
public interface RequestMetrics {

    /**
     * A request was answered.
     *
     * @param route the route's template, such as {@code /v1/turns/{turnId}}, or {@code unmatched}
     * @param status the HTTP status of the answer
     */
    void served(String method, String route, int status, Duration time);
}
