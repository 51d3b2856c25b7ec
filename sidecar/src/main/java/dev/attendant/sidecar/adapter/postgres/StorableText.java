package dev.attendant.sidecar.adapter.postgres;

/** Text that PostgreSQL can keep: its text and jsonb types have no U+0000. */
public final class StorableText {

    private StorableText() {}

    /**
     * Returns {@code text} if it can be kept.
     *
     * @param what names the text in the exception, such as {@code message}
     * @throws IllegalArgumentException where it holds U+0000
     */
    public static String require(String what, String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("the " + what + " holds the character U+0000, which cannot be kept");
        }
        return text;
    }
}
