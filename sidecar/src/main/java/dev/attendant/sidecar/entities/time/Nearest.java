package dev.attendant.sidecar.entities.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Chooses the day that is meant where a message leaves out the year, the month or the week. */
final class Nearest {

    private Nearest() {}

    /** The day in the year nearest to today; not after today where the sentence speaks of the past. */
    static LocalDate year(TimeText text, int index, LocalDate day) {
        boolean past = text.speaksOfPast(index);
        return Stream.of(day.minusYears(1), day, day.plusYears(1))
                .filter(each -> !past || !each.isAfter(text.today()))
                .min(Comparator.comparingLong(each -> Math.abs(ChronoUnit.DAYS.between(text.today(), each))))
                .orElse(day);
    }

    /** The next day of this number, or the last one where the sentence speaks of the past. */
    static Optional<LocalDate> dayOfMonth(TimeText text, int index, int day) {
        boolean past = text.speaksOfPast(index);
        YearMonth month = YearMonth.from(text.today());
        return Stream.iterate(month, each -> past ? each.minusMonths(1) : each.plusMonths(1))
                .limit(4)
                .filter(each -> each.isValidDay(day))
                .map(each -> each.atDay(day))
                .filter(each -> past ? !each.isAfter(text.today()) : !each.isBefore(text.today()))
                .findFirst();
    }

    /** The next such weekday from today on, or the last one before today where the sentence speaks of the past. */
    static LocalDate weekday(TimeText text, int index, DayOfWeek day) {
        return text.today()
                .with(text.speaksOfPast(index) ? TemporalAdjusters.previous(day) : TemporalAdjusters.nextOrSame(day));
    }
}
