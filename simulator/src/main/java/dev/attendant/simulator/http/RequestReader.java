package dev.attendant.simulator.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads requests of HTTP/1.1 from a connection, with bodies of a known length or in chunks. */
final class RequestReader {

    private static final int MOST_LINE_BYTES = 16 * 1024;
    private static final int MOST_BODY_BYTES = 64 * 1024 * 1024;

    private final InputStream in;

    RequestReader(InputStream in) {
        this.in = in;
    }

    /** The next request; empty where the client closed the connection before it. */
    Optional<Request> next() throws IOException {
        String first = line();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = first.split(" ", 3);
        if (parts.length < 3) {
            throw new ProtocolException("No request line: " + first);
        }
        Map<String, String> headers = headers();
        String path = parts[1].replaceFirst("\\?.*", "");
        return Optional.of(new Request(parts[0], path, headers, new String(body(headers), StandardCharsets.UTF_8)));
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
            return chunks();
        }
        return bytes(number(headers.getOrDefault("content-length", "0"), 10));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int length = chunkLength();
        while (length > 0) {
            body.write(bytes(length));
            requireFit(body.size());
            line();
            length = chunkLength();
        }
        line();
        return body.toByteArray();
    }

    private int chunkLength() throws IOException {
        return number(line().replaceFirst(";.*", ""), 16);
    }

    private byte[] bytes(int length) throws IOException {
        requireFit(length);
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The client sent " + bytes.length + " of " + length + " bytes");
        }
        return bytes;
    }

    /** Without its end; empty also where there is nothing more. */
    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (line.size() == MOST_LINE_BYTES) {
                throw new ProtocolException("A line is longer than " + MOST_LINE_BYTES + " bytes");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }

    private static int number(String text, int radix) throws ProtocolException {
        try {
            return Integer.parseUnsignedInt(text.strip(), radix);
        } catch (NumberFormatException _) {
            throw new ProtocolException("No length: " + text);
        }
    }

    private static void requireFit(int length) throws ProtocolException {
        if (length < 0 || length > MOST_BODY_BYTES) {
            throw new ProtocolException("A body is longer than " + MOST_BODY_BYTES + " bytes");
        }
    }
}
