package dev.attendant.sidecar.pii;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form in which two writings of the same data are equal. */
public final class NormalForm {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s./()\\-]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private NormalForm() {}

    /** The normal form of {@code text} as data of a type. */
    public static String of(PiiType type, String text) {
        return switch (type.family()) {
            case MONEY, OFFICIAL -> SEPARATORS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
            case CONTACT, DEVICE -> contact(type, text);
            case SECRET -> text;
            case NAMED, TIME -> lowerCase(text);
        };
    }

    /** In lower case, without accents, so that words can be looked up. */
    public static String word(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return isAscii(lower)
                ? lower
                : MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                        .replaceAll("");
    }

    private static String contact(PiiType type, String text) {
        return type == PiiType.PHONE_NUMBER ? SEPARATORS.matcher(text).replaceAll("") : lowerCase(text);
    }

    private static String lowerCase(String text) {
        return BLANKS.matcher(text.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(character -> character < 128);
    }
}
