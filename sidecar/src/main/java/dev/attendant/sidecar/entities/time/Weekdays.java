package dev.attendant.sidecar.entities.time;

import dev.attendant.sidecar.entities.text.PhraseTable.Phrase;
import dev.attendant.sidecar.entities.time.TimeValue.Day;
import dev.attendant.sidecar.entities.time.TimeValue.Placed;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** Days of the week: "Friday", "last Friday", "next Friday", "vendredi dernier", "Friday, 3 May". */
final class Weekdays {

    private Weekdays() {}

    static Optional<Found<Placed>> at(TimeText text, int index) {
        return modifiedBefore(text, index).or(() -> weekday(text, index).flatMap(day -> named(text, index, day)));
    }

    private static Optional<Found<Placed>> named(TimeText text, int index, Phrase day) {
        int next = index + day.length();
        return dateBehind(text, index, next)
                .or(() -> direction(text, next)
                        .map(kind -> found(index, text.skip(next, kind), date(text, day, kind), Found.LIKELY)))
                .or(() -> Optional.of(
                        found(index, next, Nearest.weekday(text, index, DayOfWeek.of(day.number())), Found.LIKELY)));
    }

    /** A date that the weekday only adorns. */
    private static Optional<Found<Placed>> dateBehind(TimeText text, int index, int next) {
        int dateAt = text.skip(text.skip(next, ","), TimeKind.ON);
        return NumericDates.at(text, dateAt)
                .or(() -> NamedDates.at(text, dateAt).filter(found -> found.value() instanceof Day))
                .map(found -> found.from(index));
    }

    private static Optional<Found<Placed>> modifiedBefore(TimeText text, int index) {
        return direction(text, index).flatMap(kind -> {
            int dayAt = text.skip(index, kind);
            return text.word(dayAt, TimeKind.WEEKDAY)
                    .or(() -> text.word(dayAt, TimeKind.SHORT_WEEKDAY))
                    .map(day -> found(index, dayAt + day.length(), date(text, day, kind), Found.SURE));
        });
    }

    private static Optional<Phrase> weekday(TimeText text, int index) {
        return text.word(index, TimeKind.WEEKDAY)
                .filter(day -> !isSomethingElse(text, index, day))
                .or(() -> text.followsPreposition(index, TimeKind.ON)
                        ? text.word(index, TimeKind.SHORT_WEEKDAY)
                        : Optional.empty());
    }

    /** Whether an abbreviation is a word of another language, as "mon" is in French. */
    private static boolean isSomethingElse(TimeText text, int index, Phrase day) {
        boolean abbreviation = day.words().getFirst().length() <= 4;
        return abbreviation
                && !text.isCapitalised(index)
                && !text.circumstances().locale().getLanguage().equals("en");
    }

    static Optional<TimeKind> direction(TimeText text, int index) {
        if (text.has(index, TimeKind.LAST)) {
            return Optional.of(TimeKind.LAST);
        }
        if (text.has(index, TimeKind.NEXT)) {
            return Optional.of(TimeKind.NEXT);
        }
        return text.has(index, TimeKind.THIS) ? Optional.of(TimeKind.THIS) : Optional.empty();
    }

    /** "Last" is the latest before today, "next" the one of the following week, "this" the first from today on. */
    private static LocalDate date(TimeText text, Phrase day, TimeKind direction) {
        DayOfWeek weekday = DayOfWeek.of(day.number());
        LocalDate today = text.today();
        return switch (direction) {
            case LAST -> today.with(TemporalAdjusters.previous(weekday));
            case NEXT -> today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(weekday);
            default -> today.with(TemporalAdjusters.nextOrSame(weekday));
        };
    }

    private static Found<Placed> found(int first, int next, LocalDate date, double confidence) {
        return new Found<>(first, next, new Day(date), confidence);
    }
}
