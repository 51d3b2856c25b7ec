package dev.attendant.bench;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One kept-alive HTTP/1.1 connection that sends ready-made requests one after another.
 *
 * <p>A plain socket, because the load generator shares the machine with what it measures: a full client would take
 * several times the processor time per request.
 */
final class Connection implements AutoCloseable {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int REPLY_MILLIS = 30_000;
    private static final long LONGEST_IDLE_NANOS = Duration.ofSeconds(10).toNanos();

    private final LoopbackAddress address;
    private @Nullable Open open;
    private long lastUsed;

    Connection(LoopbackAddress address) {
        this.address = address;
    }

    /** A socket and what reads from it. */
    private record Open(Socket socket, ReplyReader replies) {
        Reply exchange(Request request) throws IOException {
            request.writeTo(socket.getOutputStream());
            return replies.read();
        }
    }

    /** Connects, so that the first request finds a connection. */
    void open() throws IOException {
        opened();
    }

    /**
     * Sends a request and reads its reply; after a failure or a refusal the next request takes a new connection.
     *
     * @throws IOException where the reply does not come within half a minute, or cannot be read
     */
    Reply exchange(Request request) throws IOException {
        boolean keep = false;
        try {
            Reply reply = opened().exchange(request);
            keep = reply.status() < 300;
            return reply;
        } finally {
            lastUsed = System.nanoTime();
            if (!keep) {
                close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.socket().close();
            open = null;
        }
    }

    /** A server closes connections that idle for long, so they are renewed before. */
    private Open opened() throws IOException {
        if (open != null && System.nanoTime() - lastUsed > LONGEST_IDLE_NANOS) {
            close();
        }
        Open current = open == null ? connect() : open;
        open = current;
        return current;
    }

    private Open connect() throws IOException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(REPLY_MILLIS);
            socket.connect(address.socket(), CONNECT_MILLIS);
            lastUsed = System.nanoTime();
            return new Open(socket, new ReplyReader(socket.getInputStream()));
        } catch (IOException failure) {
            socket.close();
            throw failure;
        }
    }
}
