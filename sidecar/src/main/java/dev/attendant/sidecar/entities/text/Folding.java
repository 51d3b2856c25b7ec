package dev.attendant.sidecar.entities.text;

import java.text.Normalizer;
import java.util.Locale;

/** Makes spellings of one word alike. */
public final class Folding {

    private Folding() {}

    /** In lower case, without accents and invisible characters; digits of any script as 0 to 9. */
    public static String fold(String text) {
        return isPlain(text) ? text.toLowerCase(Locale.ROOT) : foldSlowly(text);
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(character -> character < 0x80 && character >= ' ');
    }

    private static String foldSlowly(String text) {
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Folding::isKept)
                .forEach(codePoint -> append(folded, codePoint));
        return folded.toString();
    }

    private static boolean isKept(int codePoint) {
        int type = Character.getType(codePoint);
        return type != Character.NON_SPACING_MARK && type != Character.FORMAT && type != Character.CONTROL;
    }

    private static void append(StringBuilder folded, int codePoint) {
        if (Character.isDigit(codePoint)) {
            folded.append(Character.digit(codePoint, 10));
        } else if (codePoint == 'ß') {
            folded.append("ss");
        } else {
            folded.appendCodePoint(codePoint);
        }
    }
}
