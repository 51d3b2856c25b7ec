package dev.attendant.sidecar.classification;

import java.text.Normalizer;
import java.util.Locale;

/** A text without what changes its look but not its words. */
final class PlainForm {

    /** Texts are read up to here; what a message is about is said by then. */
    private static final int LONGEST = 2_000;

    private PlainForm() {}

    /** Its beginning in NFKC and lower case, without invisible characters. */
    static String of(String text) {
        String start = text.length() <= LONGEST ? text : text.substring(0, beforePair(text));
        return isAscii(start)
                ? start.toLowerCase(Locale.ROOT)
                : visible(Normalizer.normalize(start, Normalizer.Form.NFKC)).toLowerCase(Locale.ROOT);
    }

    private static int beforePair(String text) {
        return Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String visible(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (Character.getType(each) != Character.FORMAT) {
                kept.append(each == '\u2019' ? '\'' : each);
            }
        }
        return kept.toString();
    }
}
