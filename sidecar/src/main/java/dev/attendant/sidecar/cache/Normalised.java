package dev.attendant.sidecar.cache;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A message as exact answers are found by. */
public final class Normalised {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern CLOSING = Pattern.compile("[\\s.!?\u2026]+\\z");

    private Normalised() {}

    /** In one form of Unicode (NFKC), lower case, with single spaces and without closing marks. */
    public static String of(String message) {
        String form = Normalizer.normalize(message, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return CLOSING.matcher(SPACE.matcher(form.strip()).replaceAll(" ")).replaceAll("");
    }
}
