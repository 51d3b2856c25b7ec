package dev.attendant.sidecar.entities.time;

import dev.attendant.sidecar.entities.time.TimeValue.Day;
import dev.attendant.sidecar.entities.time.TimeValue.Placed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Dates in figures: {@code 2025-03-12}, {@code 12/03/2025}, {@code 12.03.25}, "on 3/12". */
final class NumericDates {

    private static final Set<String> SEPARATORS = Set.of("/", ".", "-");
    private static final Set<String> MONTH_FIRST = Set.of("US", "PH", "BZ");
    private static final int PIVOT = 70;

    private NumericDates() {}

    static Optional<Found<Placed>> at(TimeText text, int index) {
        if (text.digits(index).isEmpty() || isTail(text, index)) {
            return Optional.empty();
        }
        String separator = text.token(index + 1).form();
        boolean twoParts = SEPARATORS.contains(separator) && isJoined(text, index + 2);
        if (!twoParts) {
            return Optional.empty();
        }
        boolean threeParts = text.token(index + 3).is(separator) && isJoined(text, index + 4);
        return threeParts ? whole(text, index, separator) : withoutYear(text, index, separator);
    }

    private static Optional<Found<Placed>> whole(TimeText text, int index, String separator) {
        int next = index + 5;
        boolean goesOn = (SEPARATORS.contains(text.token(next).form()) && isJoined(text, next + 1))
                || (text.touchesPrevious(next)
                        && text.token(next).isWord()
                        && !text.token(next).is("t"));
        if (goesOn) {
            return Optional.empty();
        }
        return date(text, index, separator).map(date -> new Found<>(index, next, new Day(date), 1));
    }

    private static Optional<LocalDate> date(TimeText text, int index, String separator) {
        int first = number(text, index);
        int second = number(text, index + 2);
        int third = number(text, index + 4);
        if (digits(text, index) == 4) {
            return date(first, second, third);
        }
        int yearDigits = digits(text, index + 4);
        if (yearDigits == 3 || yearDigits == 1 || (yearDigits == 2 && separator.equals("-"))) {
            return Optional.empty();
        }
        int year = yearDigits == 4 ? third : third < PIVOT ? 2000 + third : 1900 + third;
        return byLocale(year, first, second, separator, text.circumstances().locale());
    }

    private static Optional<Found<Placed>> withoutYear(TimeText text, int index, String separator) {
        boolean plausible = separator.equals("/") && text.followsPreposition(index, TimeKind.ON);
        if (!plausible
                || text.digits(index + 2).isEmpty()
                || text.token(index + 3).is("/")) {
            return Optional.empty();
        }
        int year = text.today().getYear();
        Locale locale = text.circumstances().locale();
        return byLocale(year, number(text, index), number(text, index + 2), separator, locale)
                .map(date -> new Found<>(index, index + 3, new Day(Nearest.year(text, index, date)), Found.LIKELY));
    }

    /** Day or month first as the locale has it, or the other way round where that is no date. */
    private static Optional<LocalDate> byLocale(int year, int first, int second, String separator, Locale locale) {
        boolean bare = locale.getCountry().isEmpty() && locale.getLanguage().equals("en");
        boolean monthFirst = !separator.equals(".") && (bare || MONTH_FIRST.contains(locale.getCountry()));
        Optional<LocalDate> usual = monthFirst ? date(year, first, second) : date(year, second, first);
        return usual.or(() -> monthFirst ? date(year, second, first) : date(year, first, second));
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** Whether a figure is the rest of something longer, such as a version or a reference. */
    private static boolean isTail(TimeText text, int index) {
        return text.touchesPrevious(index)
                && !Set.of("(", "[", "\"", ":", ",", "=")
                        .contains(text.token(index - 1).form());
    }

    private static boolean isJoined(TimeText text, int index) {
        return text.touchesPrevious(index)
                && text.touchesPrevious(index - 1)
                && text.token(index).isDigits();
    }

    private static int number(TimeText text, int index) {
        return text.digits(index).orElse(-1);
    }

    private static int digits(TimeText text, int index) {
        return text.token(index).form().length();
    }
}
