package dev.attendant.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads HTTP/1.1 replies that state their length. */
final class ReplyReader {

    private static final int LONGEST_LINE = 8_192;
    private static final String LENGTH = "content-length:";

    private final InputStream in;
    private final StringBuilder line = new StringBuilder();

    ReplyReader(InputStream in) {
        this.in = new BufferedInputStream(in, LONGEST_LINE);
    }

    Reply read() throws IOException {
        int status = status(line());
        byte[] body = new byte[length()];
        if (in.readNBytes(body, 0, body.length) < body.length) {
            throw new EOFException("the server closed the connection within a reply");
        }
        return new Reply(status, new String(body, StandardCharsets.UTF_8));
    }

    private static int status(String line) throws IOException {
        if (!line.matches("HTTP/1\\.1 \\d{3}.*")) {
            throw new IOException("not an HTTP/1.1 reply: " + line);
        }
        return Integer.parseInt(line, 9, 12, 10);
    }

    private int length() throws IOException {
        int length = -1;
        String header = line();
        while (!header.isEmpty()) {
            if (header.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                length = Integer.parseInt(header.substring(LENGTH.length()).strip());
            }
            header = line();
        }
        if (length < 0) {
            throw new IOException("a reply without " + LENGTH);
        }
        return length;
    }

    private String line() throws IOException {
        line.setLength(0);
        int next = in.read();
        while (next != '\n') {
            if (next < 0 || line.length() == LONGEST_LINE) {
                throw new EOFException("the server closed the connection or sent an endless line");
            }
            line.append((char) next);
            next = in.read();
        }
        return line.isEmpty() ? "" : line.substring(0, line.length() - 1);
    }
}
