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
 * @param heartbeat time without news after which a client that watches a conversation is told that it is still
 *     connected; shorter than {@code idleTimeout}, which would close the connection
 */
public record HttpSettings(
        String host,
        int port,
        int maxTurnBodyBytes,
        int maxDocumentBodyBytes,
        int maxModelBodyBytes,
        int maxConnections,
        Duration idleTimeout,
        Duration stopTimeout,
        Duration heartbeat) {

    public static final String LOOPBACK = "127.0.0.1";

    private static final int TURN_BODY_BYTES = 64 * 1024;
    private static final int DOCUMENT_BODY_BYTES = 2 * 1024 * 1024;
    private static final int MODEL_BODY_BYTES = 32 * 1024 * 1024;
    private static final int CONNECTIONS = 2_000;
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration STOP = Duration.ofSeconds(10);

    /** Proxies close a connection without a byte after a minute or so. */
    public static final Duration USUAL_HEARTBEAT = Duration.ofSeconds(15);

    /** The longest heartbeat that the usual idle timeout leaves room for. */
    public static final Duration LONGEST_HEARTBEAT = Duration.ofSeconds(25);

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
        requirePositive("heartbeat", heartbeat.toMillis());
        if (heartbeat.compareTo(idleTimeout) >= 0) {
            throw new IllegalArgumentException(
                    "heartbeat must be shorter than idleTimeout, but is " + heartbeat + " of " + idleTimeout);
        }
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
                IDLE,
                STOP,
                USUAL_HEARTBEAT);
    }

    /** As they are, apart from the port. */
    public HttpSettings withPort(int other) {
        return new HttpSettings(
                host,
                other,
                maxTurnBodyBytes,
                maxDocumentBodyBytes,
                maxModelBodyBytes,
                maxConnections,
                idleTimeout,
                stopTimeout,
                heartbeat);
    }

    /** As they are, apart from when connections are idle and kept alive. */
    public HttpSettings withTimeouts(Duration idle, Duration beat) {
        return new HttpSettings(
                host,
                port,
                maxTurnBodyBytes,
                maxDocumentBodyBytes,
                maxModelBodyBytes,
                maxConnections,
                idle,
                stopTimeout,
                beat);
    }

    private static void requirePositive(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be positive, but is " + value);
        }
    }
}
