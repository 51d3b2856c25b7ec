package dev.attendant.sidecar.action;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells texts and calls apart without keeping them. */
public final class Fingerprint {

    private Fingerprint() {}

    /** SHA-256 in hexadecimal digits. */
    static String of(String tool, Arguments arguments) {
        return of(tool + " " + arguments.json());
    }

    /** SHA-256 of a text in UTF-8, in hexadecimal digits. */
    public static String of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
