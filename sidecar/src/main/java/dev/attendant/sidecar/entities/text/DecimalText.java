package dev.attendant.sidecar.entities.text;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads numbers as people write them: {@code 1,234.56}, {@code 1.234,56}, {@code 1 234,56}, {@code 1'234.50}.
 *
 * @param value what it is
 * @param end behind its last code unit
 */
public record DecimalText(BigDecimal value, int end) {

    private static final Pattern NUMBER = Pattern.compile(
            "\\d{1,3}(?:([.,'’ \\u00a0\\u202f])\\d{3})(?:\\1\\d{3}){0,4}+(?!\\d)(?:[.,]\\d{1,6}+)?|\\d{1,15}+(?:[.,]\\d{1,6}+)?");
    private static final int GROUP = 3;

    /** The number that begins at a place, at most 15 digits before its decimal separator. */
    public static Optional<DecimalText> at(String text, int start, Locale locale) {
        Matcher matcher = NUMBER.matcher(text).region(start, text.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        String written = matcher.group();
        return Optional.of(new DecimalText(value(written, locale), matcher.end()));
    }

    private static BigDecimal value(String written, Locale locale) {
        int decimal = decimalSeparator(written, locale);
        String whole = digits(decimal < 0 ? written : written.substring(0, decimal));
        String fraction = decimal < 0 ? "" : "." + written.substring(decimal + 1);
        return new BigDecimal(whole + fraction);
    }

    /**
     * Where the decimal separator stands, or -1. The last of two different separators is decimal. One alone before
     * exactly three digits parts thousands, unless it is the locale's decimal separator behind a lone zero.
     */
    private static int decimalSeparator(String written, Locale locale) {
        int last = Math.max(written.lastIndexOf('.'), written.lastIndexOf(','));
        if (last < 0) {
            return -1;
        }
        char separator = written.charAt(last);
        boolean alone =
                written.chars().filter(each -> !isDigit(each)).distinct().count() == 1;
        if (!alone) {
            return last;
        }
        boolean thousands = written.length() - last - 1 == GROUP;
        boolean fractionOfOne = written.startsWith("0") && separator == decimalOf(locale);
        return thousands && !fractionOfOne ? -1 : last;
    }

    private static char decimalOf(Locale locale) {
        return DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
    }

    private static String digits(String written) {
        return written.chars()
                .filter(DecimalText::isDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }
}
