package dev.attendant.sidecar.grounding.value;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in digits and words. */
final class Numbers {

    private static final List<String> SMALL = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");

    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    private static final String BELOW_HUNDRED = "(?:" + String.join("|", TENS) + ")(?:[ -](?:"
            + String.join("|", SMALL.subList(1, 10)) + "))?+|" + String.join("|", SMALL.reversed());

    private static final Map<String, Double> POWERS =
            Map.of("hundred", 100.0, "thousand", 1000.0, "million", 1_000_000.0);

    private static final Map<String, Double> WORDS = words();

    /** Such as "two hundred and fifty" or "1.5 million". */
    private static final String COMPOSED = "(?:\\d{1,3}+(?:\\.\\d{1,3}+)?+|" + BELOW_HUNDRED
            + "|an?) (?:hundred|thousand|million)(?:(?: and)? (?:" + BELOW_HUNDRED + ")(?![\\p{L}-]))?+(?!\\p{L})";

    /** A pattern of one number, without groups. */
    static final String PATTERN = "(?:" + COMPOSED + "|\\d{1,3}(?:[,   ]\\d{3})++(?:\\.\\d{1,6}+)?+(?!\\d)"
            + "|\\d{1,15}+(?:[.,]\\d{1,6}+)?+|" + BELOW_HUNDRED
            + "|hundred|thousand|million|dozen|twice|doubled?|half|halved|quarter)";

    private static final Pattern PARTS = Pattern.compile("(.+) (hundred|thousand|million)(?:(?: and)? (.+))?");

    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:[,   ]\\d{3})++(?:\\.\\d++)?+");

    private Numbers() {}

    private static Map<String, Double> words() {
        Map<String, Double> words = new HashMap<>(Map.of(
                "a", 1.0, "an", 1.0, "dozen", 12.0, "twice", 2.0, "double", 2.0, "half", 0.5, "halved", 0.5, "doubled",
                2.0, "quarter", 0.25));
        words.putAll(POWERS);
        for (int i = 0; i < SMALL.size(); i++) {
            words.put(SMALL.get(i), (double) i);
        }
        for (int ten = 0; ten < TENS.size(); ten++) {
            words.put(TENS.get(ten), 10.0 * (ten + 2));
            for (int one = 1; one < 10; one++) {
                words.put(TENS.get(ten) + " " + SMALL.get(one), 10.0 * (ten + 2) + one);
            }
        }
        return Map.copyOf(words);
    }

    static double value(String number) {
        Matcher parts = PARTS.matcher(number.toLowerCase(Locale.ROOT));
        if (parts.matches()) {
            return single(parts.group(1)) * power(parts.group(2))
                    + (parts.group(3) == null ? 0 : single(parts.group(3)));
        }
        return single(number);
    }

    private static double power(String word) {
        return Objects.requireNonNull(POWERS.get(word));
    }

    private static double single(String number) {
        Double word = WORDS.get(number.toLowerCase(Locale.ROOT).replace('-', ' '));
        if (word != null) {
            return word;
        }
        boolean grouped = THOUSANDS.matcher(number).matches();
        return Double.parseDouble(grouped ? number.replaceAll("[,   ]", "") : number.replace(',', '.'));
    }
}
