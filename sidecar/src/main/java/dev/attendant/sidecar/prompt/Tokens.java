package dev.attendant.sidecar.prompt;

import java.nio.charset.StandardCharsets;

/** How many tokens a text may have. Each model counts its own way; these are bounds that hold for all of them. */
public final class Tokens {

    /** English prose has about four characters a token; three leaves room for numbers and other languages. */
    private static final int CHARACTERS = 3;

    private Tokens() {}

    /** About how many, rather more: for what should fit. */
    public static int estimate(String text) {
        return Math.ceilDiv(bytes(text), CHARACTERS);
    }

    /**
     * Surely no more: tokenizers of bytes (Sennrich et al. 2016) give each byte at most a token. For what must be paid.
     */
    public static int most(String text) {
        return bytes(text);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
