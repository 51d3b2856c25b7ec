package dev.attendant.sidecar.tenant;

import java.util.regex.Pattern;

/**
 * The form of a tenant's numbers, such as {@code ORD-####-#####}. {@code #} stands for a digit, {@code @} for a letter,
 * {@code ?} for either; {@code +} behind one of these repeats it up to {@value #MOST_REPEATS} times in all; a backslash
 * takes the next character as it is. Everything else stands for itself, in either case. This is less than a regular
 * expression so that no pattern can take long to match.
 */
public record NumberPattern(String form) {

    private static final Pattern ESCAPED = Pattern.compile("\\\\.");
    private static final int MOST_LENGTH = 64;
    private static final int MOST_REPEATS = 20;
    private static final String EDGE = "[\\p{L}\\p{N}]";

    /** {@link IllegalArgumentException} says what is wrong with a form. */
    public NumberPattern {
        if (form.isBlank() || form.length() > MOST_LENGTH) {
            throw new IllegalArgumentException(
                    "a number pattern has 1 to " + MOST_LENGTH + " characters, but \"" + form + "\" has not");
        }
        if (ESCAPED.matcher(form).replaceAll("").chars().noneMatch(each -> "#@?".indexOf(each) >= 0)) {
            throw new IllegalArgumentException("a number pattern needs a #, @ or ?, but \"" + form + "\" has none");
        }
    }

    /** As a regular expression that takes time in proportion to the text. */
    public Pattern compiled() {
        StringBuilder regex = new StringBuilder("(?<!" + EDGE + ")");
        for (int at = 0; at < form.length(); ) {
            at += appendSign(regex, at);
        }
        return Pattern.compile(
                regex.append("(?!" + EDGE + ")").toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Appends what stands at a place and says how many characters that took. */
    private int appendSign(StringBuilder regex, int at) {
        char sign = form.charAt(at);
        boolean escapes = sign == '\\' && at + 1 < form.length();
        if (escapes) {
            regex.append(Pattern.quote(form.substring(at + 1, at + 2)));
            return 2;
        }
        boolean repeats = isPlace(sign) && form.startsWith("+", at + 1);
        regex.append(regex(sign)).append(repeats ? "{1," + MOST_REPEATS + "}" : "");
        return repeats ? 2 : 1;
    }

    private static boolean isPlace(char sign) {
        return sign == '#' || sign == '@' || sign == '?';
    }

    private static String regex(char sign) {
        return switch (sign) {
            case '#' -> "[0-9]";
            case '@' -> "[a-z]";
            case '?' -> "[a-z0-9]";
            default -> Pattern.quote(String.valueOf(sign));
        };
    }
}
