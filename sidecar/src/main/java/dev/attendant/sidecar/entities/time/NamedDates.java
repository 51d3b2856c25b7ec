package dev.attendant.sidecar.entities.time;

import dev.attendant.sidecar.entities.text.PhraseTable.Phrase;
import dev.attendant.sidecar.entities.time.TimeValue.Day;
import dev.attendant.sidecar.entities.time.TimeValue.Month;
import dev.attendant.sidecar.entities.time.TimeValue.Placed;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Dates with the month in words: "3 March 2025", "March 3rd", "the 3rd of March", "in March", "Dec 2024". */
final class NamedDates {

    /** Names of months that are also words, and so need more than a number beside them. */
    private static final Set<String> ALSO_WORDS = Set.of("may", "march", "mar");

    private NamedDates() {}

    /** A day of a month, or a month. */
    static Optional<Found<Placed>> at(TimeText text, int index) {
        return dayFirst(text, index).or(() -> monthFirst(text, index)).or(() -> monthAlone(text, index));
    }

    /** A day's number and where it ends, with its ending such as "rd". */
    record DayNumber(int day, int next, boolean ordinal) {}

    static Optional<DayNumber> dayNumber(TimeText text, int index) {
        OptionalInt day = text.digits(index);
        if (day.isEmpty() || day.getAsInt() < 1 || day.getAsInt() > 31) {
            return text.word(index, TimeKind.ORDINAL_WORD)
                    .map(word -> new DayNumber(word.number(), index + word.length(), true));
        }
        int next = index + 1;
        boolean ordinal = text.touchesPrevious(next) && text.has(next, TimeKind.ORDINAL);
        boolean dot = text.touchesPrevious(next) && text.token(next).is(".") && !text.touchesPrevious(next + 1);
        return Optional.of(new DayNumber(day.getAsInt(), ordinal || dot ? next + 1 : next, ordinal));
    }

    private static Optional<Found<Placed>> dayFirst(TimeText text, int index) {
        int start = text.skip(index, TimeKind.THE);
        return dayNumber(text, start).flatMap(day -> {
            int monthAt = text.skip(day.next(), TimeKind.OF);
            boolean marked = day.ordinal() || monthAt > day.next();
            return month(text, monthAt, marked)
                    .flatMap(month -> date(text, start, behind(text, monthAt, month), month.number(), day.day()));
        });
    }

    private static Optional<Found<Placed>> monthFirst(TimeText text, int index) {
        return text.word(index, TimeKind.MONTH).flatMap(month -> {
            int dayAt = text.skip(behind(text, index, month), TimeKind.THE);
            return dayNumber(text, dayAt)
                    .filter(day -> !text.token(day.next()).is(":"))
                    .filter(day -> day.ordinal() || isName(text, index, month))
                    .filter(day -> text.token(dayAt).isDigits() || day.ordinal())
                    .flatMap(day -> date(text, index, day.next(), month.number(), day.day()));
        });
    }

    private static Optional<Found<Placed>> date(TimeText text, int start, int next, int month, int day) {
        int yearAt = text.skip(text.skip(next, ","), TimeKind.OF);
        OptionalInt year = year(text, yearAt);
        int assumed = year.orElse(text.today().getYear());
        YearMonth yearMonth = YearMonth.of(assumed, month);
        if (!yearMonth.isValidDay(day)) {
            return Optional.empty();
        }
        LocalDate date = yearMonth.atDay(day);
        return Optional.of(
                year.isPresent()
                        ? new Found<>(start, yearAt + 1, new Day(date), 1)
                        : new Found<>(start, next, new Day(Nearest.year(text, start, date)), Found.SURE));
    }

    private static Optional<Found<Placed>> monthAlone(TimeText text, int index) {
        return text.word(index, TimeKind.MONTH).flatMap(month -> {
            int behind = behind(text, index, month);
            int yearAt = text.skip(behind, TimeKind.OF);
            OptionalInt year = year(text, yearAt);
            if (year.isPresent()) {
                YearMonth named = YearMonth.of(year.getAsInt(), month.number());
                return Optional.of(new Found<>(index, yearAt + 1, new Month(named), 1));
            }
            boolean meant = text.followsPreposition(index, TimeKind.IN_MONTH) && isName(text, index, month);
            LocalDate middle = LocalDate.of(text.today().getYear(), month.number(), 15);
            return meant
                    ? Optional.of(new Found<>(
                            index, behind, new Month(YearMonth.from(Nearest.year(text, index, middle))), Found.LIKELY))
                    : Optional.empty();
        });
    }

    /** A month by its name, wherever it stands. */
    static Optional<Found<Placed>> monthOf(TimeText text, int index) {
        return monthAlone(text, index)
                .or(() -> text.word(index, TimeKind.MONTH).map(month -> {
                    LocalDate middle = LocalDate.of(text.today().getYear(), month.number(), 15);
                    YearMonth nearest = YearMonth.from(Nearest.year(text, index, middle));
                    return new Found<>(index, index + month.length(), new Month(nearest), Found.LIKELY);
                }));
    }

    private static Optional<Phrase> month(TimeText text, int index, boolean marked) {
        return text.word(index, TimeKind.MONTH).filter(month -> marked || isName(text, index, month));
    }

    private static boolean isName(TimeText text, int index, Phrase month) {
        return !ALSO_WORDS.contains(month.words().getFirst())
                || text.isCapitalised(index)
                || year(text, index + month.length()).isPresent();
    }

    private static int behind(TimeText text, int index, Phrase month) {
        int next = index + month.length();
        boolean abbreviated = text.token(next).is(".")
                && text.touchesPrevious(next)
                && month.words().getFirst().length() <= 4
                && text.token(next + 1).isDigits();
        return abbreviated ? next + 1 : next;
    }

    private static OptionalInt year(TimeText text, int index) {
        OptionalInt year = text.digits(index);
        boolean plausible = year.isPresent() && year.getAsInt() >= 1900 && year.getAsInt() < 2100;
        return plausible ? year : OptionalInt.empty();
    }
}
