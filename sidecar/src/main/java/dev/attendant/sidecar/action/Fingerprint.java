package dev.attendant.sidecar.action;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells calls apart without keeping what they were called with. */
final class Fingerprint {

    private Fingerprint() {}

    /** SHA-256 in hexadecimal digits. */
    static String of(String tool, Arguments arguments) {
        return of(tool + " " + arguments.json());
    }

    static String of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
