package dev.attendant.simulator.http;

import java.io.IOException;

/** Answers requests, on as many threads as there are connections. */
@FunctionalInterface
public interface Handler {

    /** @throws IOException where the client has gone */
    void handle(Request request, Exchange exchange) throws IOException;
}
