package dev.attendant.simulator.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The reply to one request: whole, streamed in chunks, or broken off. All methods throw {@link ClientGoneException}
 * once the client has closed the connection.
 */
public final class Exchange {

    private static final int EVER = 0;

    private final Socket socket;
    private final BufferedInputStream in;
    private final OutputStream out;
    private boolean streaming;

    Exchange(Socket socket, BufferedInputStream in) throws IOException {
        this.socket = socket;
        this.in = in;
        this.out = socket.getOutputStream();
    }

    public void respond(int status, Map<String, String> headers, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        write(head(status, headers) + "Content-Length: " + bytes.length + "\r\n\r\n", bytes);
    }

    /** Begins a reply of which {@link #send} gives the parts and {@link #end} the end. */
    public void stream(Map<String, String> headers) throws IOException {
        streaming = true;
        write(head(200, headers) + "Transfer-Encoding: chunked\r\n\r\n", new byte[0]);
    }

    public void send(byte[] bytes) throws IOException {
        if (bytes.length > 0) {
            write(Integer.toHexString(bytes.length) + "\r\n", bytes);
            write("\r\n", new byte[0]);
        }
    }

    public void end() throws IOException {
        if (streaming) {
            write("0\r\n\r\n", new byte[0]);
        }
    }

    /** Closes the connection as it is, whatever the client still waits for. */
    public void cut() throws IOException {
        socket.close();
    }

    boolean isCut() {
        return socket.isClosed();
    }

    /** Does nothing for a while. */
    public void pause(Duration time) throws IOException {
        if (time.isPositive()) {
            watch((int) Math.max(1, time.toMillis()));
        }
    }

    /** Does nothing until the client has had enough. */
    public void hang() throws IOException {
        watch(EVER);
    }

    /** Waits for the client's next byte, which a patient client does not send. */
    private void watch(int millis) throws IOException {
        socket.setSoTimeout(millis);
        in.mark(1);
        try {
            if (in.read() < 0) {
                throw new ClientGoneException();
            }
            in.reset();
        } catch (SocketTimeoutException _) {
            // The time is up and the client is still there.
        } finally {
            socket.setSoTimeout(EVER);
        }
    }

    private void write(String head, byte[] body) throws IOException {
        byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[start.length + body.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        out.write(all);
        out.flush();
    }

    private static String head(int status, Map<String, String> headers) {
        String lines = headers.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                .collect(Collectors.joining());
        return "HTTP/1.1 " + status + " Simulated\r\n" + lines;
    }
}
