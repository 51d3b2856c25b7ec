package dev.attendant.sidecar.knowledge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Names content by what it is. */
final class Hash {

    private Hash() {}

    /** SHA-256 of the parts, kept apart from each other, in hex. */
    static String of(String... parts) {
        return of(List.of(parts));
    }

    static String of(List<String> parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String of(Content content) {
        return switch (content) {
            case Content.Text text -> of(text.text());
            case Content.Binary binary -> HexFormat.of().formatHex(sha256().digest(binary.bytes()));
        };
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
