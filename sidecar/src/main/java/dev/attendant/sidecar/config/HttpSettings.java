package dev.attendant.sidecar.config;

import java.time.Duration;

/**
 * Where the HTTP server listens and how much it takes on.
 *
 * @param host the address to listen on
 * @param port the port to listen on; 0 for any that is free
 * @param maxTurnBodyBytes longest body of a request, documents and models apart
 * @param maxDocumentBodyBytes longest body that brings a document
 * @param maxModelBodyBytes longest body that brings a model
 * @param maxConnections most connections open at once; further ones wait to be accepted
 * @param idleTimeout time without a byte after which a connection is closed
 * @param stopTimeout time that requests in work are given when the server stops
 */
public record HttpSettings(
        String host,
        int port,
        int maxTurnBodyBytes,
        int maxDocumentBodyBytes,
        int maxModelBodyBytes,
        int maxConnections,
        Duration idleTimeout,
        Duration stopTimeout) {

    public static final String LOOPBACK = "127.0.0.1";

    private static final int TURN_BODY_BYTES = 64 * 1024;
    private static final int DOCUMENT_BODY_BYTES = 2 * 1024 * 1024;
    private static final int MODEL_BODY_BYTES = 32 * 1024 * 1024;
    private static final int CONNECTIONS = 2_000;

    public HttpSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must lie between 0 and 65535, but is " + port);
        }
        requirePositive("maxTurnBodyBytes", maxTurnBodyBytes);
        requirePositive("maxDocumentBodyBytes", maxDocumentBodyBytes);
        requirePositive("maxModelBodyBytes", maxModelBodyBytes);
        requirePositive("maxConnections", maxConnections);
        requirePositive("idleTimeout", idleTimeout.toMillis());
        requirePositive("stopTimeout", stopTimeout.toMillis());
    }

    /** The usual limits, reachable from this machine only. */
    public static HttpSettings onLoopback(int port) {
        return at(LOOPBACK, port);
    }

    /** The usual limits at an address. */
    public static HttpSettings at(String host, int port) {
        return new HttpSettings(
                host,
                port,
                TURN_BODY_BYTES,
                DOCUMENT_BODY_BYTES,
                MODEL_BODY_BYTES,
                CONNECTIONS,
                Duration.ofSeconds(30),
                Duration.ofSeconds(10));
    }

    private static void requirePositive(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be positive, but is " + value);
        }
    }
}
