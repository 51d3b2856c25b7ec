package dev.attendant.sidecar.writing;

import dev.attendant.sidecar.chat.ChatRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/** Tells whether two requests ask the same, whatever time they allow. */
public final class RequestHash {

    private static final Duration ANY = Duration.ofSeconds(1);

    private RequestHash() {}

    /** SHA-256 in hexadecimal digits. */
    public static String of(ChatRequest request) {
        try {
            byte[] bytes = request.withTimeout(ANY).toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
