package dev.attendant.sidecar.care.fact;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Numbers in digits or words, as help centres write them. */
final class Numbers {

    private static final List<String> WORDS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    /** A pattern of one number, without groups. */
    static final String PATTERN = "(?:\\d{1,3}(?:,\\d{3})++(?:\\.\\d{1,6}+)?+|\\d{1,12}+(?:\\.\\d{1,6}+)?+|(?i:"
            + WORDS.stream().skip(1).collect(Collectors.joining("|")) + ")\\b)";

    private Numbers() {}

    static double value(String number) {
        int word = WORDS.indexOf(number.toLowerCase(Locale.ROOT));
        return word >= 0 ? word : Double.parseDouble(number.replace(",", ""));
    }
}
