package dev.attendant.sidecar.entities.time;

import dev.attendant.sidecar.entities.text.PhraseTable.Phrase;
import dev.attendant.sidecar.entities.time.TimeValue.Day;
import dev.attendant.sidecar.entities.time.TimeValue.Interval;
import dev.attendant.sidecar.entities.time.TimeValue.Placed;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** Days by a word: "today", "tomorrow", "tonight", "Christmas", "on the 3rd". */
final class DayWords {

    private DayWords() {}

    static Optional<Found<Placed>> at(TimeText text, int index) {
        return partOfToday(text, index)
                .or(() -> day(text, index))
                .or(() -> feast(text, index))
                .or(() -> dayOfMonth(text, index));
    }

    private static Optional<Found<Placed>> day(TimeText text, int index) {
        return text.word(index, TimeKind.DAY)
                .map(day -> new Found<>(
                        index, index + day.length(), new Day(text.today().plusDays(day.number())), Found.SURE));
    }

    private static Optional<Found<Placed>> partOfToday(TimeText text, int index) {
        return text.word(index, TimeKind.TONIGHT)
                .map(part -> new Found<>(index, index + part.length(), hours(text, text.today(), part), Found.SURE));
    }

    /** The hours of a part of a day. */
    static Interval hours(TimeText text, LocalDate day, Phrase part) {
        String[] hours = part.value().split("-", 2);
        return Interval.of(
                day.atStartOfDay(text.circumstances().zone()), Integer.parseInt(hours[0]), Integer.parseInt(hours[1]));
    }

    private static Optional<Found<Placed>> feast(TimeText text, int index) {
        return text.word(index, TimeKind.FEAST).map(feast -> {
            LocalDate thisYear = feastDay(feast.value(), text.today().getYear());
            LocalDate date = Nearest.year(text, index, thisYear);
            LocalDate exact = feastDay(feast.value(), date.getYear());
            return new Found<>(index, index + feast.length(), new Day(exact), Found.SURE);
        });
    }

    private static LocalDate feastDay(String feast, int year) {
        return switch (feast) {
            case "black-friday" -> thanksgiving(year).plusDays(1);
            case "cyber-monday" -> thanksgiving(year).plusDays(4);
            default -> MonthDay.parse("--" + feast).atYear(year);
        };
    }

    private static LocalDate thanksgiving(int year) {
        return LocalDate.of(year, 11, 1).with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
    }

    /** A day of the month by its number alone: "on the 3rd", "seit dem 3.", "le 3". */
    private static Optional<Found<Placed>> dayOfMonth(TimeText text, int index) {
        boolean preposition = text.followsPreposition(index, TimeKind.ON);
        if (!preposition) {
            return Optional.empty();
        }
        int numberAt = text.skip(index, TimeKind.THE);
        return NamedDates.dayNumber(text, numberAt)
                .filter(day -> text.token(numberAt).isDigits() && day.next() > numberAt + 1 && isOver(text, day.next()))
                .flatMap(day -> Nearest.dayOfMonth(text, index, day.day())
                        .map(date -> new Found<>(index, day.next(), new Day(date), Found.LIKELY)));
    }

    /** Whether what follows does not count something: "on the 3rd floor" is no day. */
    private static boolean isOver(TimeText text, int next) {
        return !text.token(next).isWord()
                || text.has(next, TimeKind.OF)
                || text.has(next, TimeKind.AND)
                || text.has(next, TimeKind.CLAUSE)
                || text.has(next, TimeKind.AT)
                || text.has(next, TimeKind.ON);
    }
}
