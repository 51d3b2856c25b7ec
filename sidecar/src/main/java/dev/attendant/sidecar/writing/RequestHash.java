package dev.attendant.sidecar.writing;

import dev.attendant.sidecar.action.Fingerprint;
import dev.attendant.sidecar.chat.ChatRequest;
import java.time.Duration;

/** Tells whether two requests ask the same, whatever time they allow. */
public final class RequestHash {

    private static final Duration ANY = Duration.ofSeconds(1);

    private RequestHash() {}

    /** SHA-256 in hexadecimal digits. */
    public static String of(ChatRequest request) {
        return Fingerprint.of(request.withTimeout(ANY).toString());
    }
}
