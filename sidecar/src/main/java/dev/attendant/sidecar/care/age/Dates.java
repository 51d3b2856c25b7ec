package dev.attendant.sidecar.care.age;

import dev.attendant.sidecar.retrieval.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates with a year. */
final class Dates {

    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final String MONTH = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final String YEAR = "((?:19|20)\\d\\d)";
    private static final Pattern ISO = Pattern.compile("(?<!\\d)" + YEAR + "-(\\d{2})(?:-(\\d{2}))?(?!\\d)");
    private static final Pattern NAMED = Pattern.compile(
            "(?<!\\p{L})(?:(\\d{1,2})(?:st|nd|rd|th)?(?: of)? )?" + MONTH + "(?: (\\d{1,2})(?:st|nd|rd|th)?,)?,? "
                    + YEAR + "(?!\\d)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE = Pattern.compile("(?<![\\p{L}\\d./:_-])" + YEAR + "(?![\\d/:_-]|\\.\\d)");

    private Dates() {}

    /**
     * A date in a text.
     *
     * @param last the last day that it can mean: the year's or month's end where no day is named
     */
    record Found(Span span, LocalDate last) {}

    /** An attribute's date, whatever follows it; empty where it is none. */
    static Optional<LocalDate> parse(String value) {
        return in(value.strip()).stream().findFirst().map(Found::last);
    }

    /** All dates of a text, the more exact forms first. */
    static List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        Matcher iso = ISO.matcher(text);
        while (iso.find()) {
            add(found, iso, iso.group(1), Integer.parseInt(iso.group(2)), Optional.ofNullable(iso.group(3)));
        }
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
            int month = MONTHS.indexOf(named.group(2).substring(0, 3).toLowerCase(Locale.ROOT)) / 3 + 1;
            add(
                    found,
                    named,
                    named.group(4),
                    month,
                    Optional.ofNullable(named.group(1)).or(() -> Optional.ofNullable(named.group(3))));
        }
        Matcher bare = BARE.matcher(text);
        while (bare.find()) {
            add(found, bare, bare.group(1), 12, Optional.empty());
        }
        return found;
    }

    private static void add(List<Found> found, Matcher at, String year, int month, Optional<String> day) {
        Span span = new Span(at.start(), at.end());
        if (found.stream().anyMatch(known -> known.span().overlaps(span))) {
            return;
        }
        try {
            YearMonth of = YearMonth.of(Integer.parseInt(year), month);
            found.add(new Found(
                    span, day.map(number -> of.atDay(Integer.parseInt(number))).orElse(of.atEndOfMonth())));
        } catch (DateTimeException impossible) {
            // A date such as 31 February tells nothing.
        }
    }
}
