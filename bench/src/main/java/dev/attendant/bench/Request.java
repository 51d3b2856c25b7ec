package dev.attendant.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A whole HTTP request, ready to be sent. */
final class Request {

    private final byte[] bytes;

    /** @param head request line and headers, one on each line */
    Request(String head, byte[] body) {
        byte[] start = (head.strip().replace("\n", "\r\n") + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        this.bytes = new byte[start.length + body.length];
        System.arraycopy(start, 0, bytes, 0, start.length);
        System.arraycopy(body, 0, bytes, start.length, body.length);
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
    }
}
