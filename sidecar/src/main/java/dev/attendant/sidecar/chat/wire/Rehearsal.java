package dev.attendant.sidecar.chat.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Plays a provider on the loopback address for one call, so that an adapter can load its classes without the real one.
 */
public final class Rehearsal {

    private static final int PATIENCE_MILLIS = (int) Duration.ofSeconds(10).toMillis();

    private Rehearsal() {}

    /**
     * Has one call made.
     *
     * @param events of the stream to reply with
     * @param call is given the base URL
     */
    public static void play(String events, Consumer<URI> call) {
        try (ServerSocket stage = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            stage.setSoTimeout(PATIENCE_MILLIS);
            Thread.ofVirtual().name("rehearsal").start(() -> replyOnce(stage, events));
            call.accept(URI.create("http://127.0.0.1:" + stage.getLocalPort()));
        } catch (IOException failure) {
            throw new UncheckedIOException("No port is free for a rehearsal", failure);
        }
    }

    private static void replyOnce(ServerSocket stage, String events) {
        try (Socket socket = stage.accept()) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            String head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write((head + events).getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            // An unread request would make the system throw the reply away.
            socket.getInputStream().readAllBytes();
        } catch (IOException _) {
            // The call did not come, or was over sooner; it tells itself.
        }
    }
}
