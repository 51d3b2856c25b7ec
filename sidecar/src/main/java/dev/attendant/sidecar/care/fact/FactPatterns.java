package dev.attendant.sidecar.care.fact;

import java.util.regex.Pattern;

/** How values are written. */
final class FactPatterns {

    private static final String START = "(?<![\\p{L}\\d.,:/_#-])";
    private static final String RANGE =
            "(" + Numbers.PATTERN + ")(?:\\s?(?:-|–|—|to|or|and)\\s?(" + Numbers.PATTERN + "))?+";
    private static final String MONTHS = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final String WEEKDAY = "(mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday|s|rs)?+s?";

    static final Pattern PRICE = Pattern.compile(START + "([£€$])\\s?" + RANGE);
    static final Pattern SUM = Pattern.compile(START + RANGE + "\\s?(€|£|(?i:EUR|USD|GBP|euros?))(?![\\p{L}\\d])");
    static final Pattern QUANTITY = Pattern.compile(START + RANGE + "[\\s-]?(" + Units.PATTERN + ")(?![\\p{L}\\d/])");
    static final Pattern CLOCK = Pattern.compile(
            "(?<![\\d:.])(\\d{1,2})(?:[:.](\\d{2}))?\\s?(am|pm|a\\.m\\.|p\\.m\\.)(?!\\p{L})"
                    + "|(?<![\\d:.])(\\d{1,2}):(\\d{2})(?![\\d:])",
            Pattern.CASE_INSENSITIVE);
    static final Pattern DAY_MONTH =
            Pattern.compile("(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)? " + MONTHS + "(?!\\p{L})", Pattern.CASE_INSENSITIVE);
    static final Pattern MONTH_DAY =
            Pattern.compile("(?<!\\p{L})" + MONTHS + " (\\d{1,2})(?:st|nd|rd|th)?(?!\\d)", Pattern.CASE_INSENSITIVE);
    static final Pattern WEEKDAYS = Pattern.compile(
            "(?<!\\p{L})" + WEEKDAY + "(?: to |\\s?[-–]\\s?| through )" + WEEKDAY + "(?!\\p{L})",
            Pattern.CASE_INSENSITIVE);
    static final Pattern COUNT = Pattern.compile(START + "(" + Numbers.PATTERN
            + ")()\\s(?:(?:more|different|extra|full|free|failed|wrong)\\s)?+" + "(\\p{Ll}{3,20}s)(?!\\p{L})");
    static final Pattern RELEASE = Pattern.compile(
            "(?:current|latest|newest) version is v?(\\d{1,4}(?:\\.\\d{1,4}){0,3})", Pattern.CASE_INSENSITIVE);

    static final Pattern LEAST =
            Pattern.compile("(?:at least|minimum(?: of)?|more than|over|from|longer than|above)\\s*$");
    static final Pattern MOST =
            Pattern.compile("(?:at most|maximum(?: of)?|up to|no more than|within|less than|under|below)\\s*$");

    private FactPatterns() {}
}
