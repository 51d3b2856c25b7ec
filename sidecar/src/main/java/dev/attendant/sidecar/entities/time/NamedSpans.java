package dev.attendant.sidecar.entities.time;

import dev.attendant.sidecar.entities.text.PhraseTable.Phrase;
import dev.attendant.sidecar.entities.time.Amount.Unit;
import dev.attendant.sidecar.entities.time.TimeValue.Day;
import dev.attendant.sidecar.entities.time.TimeValue.Interval;
import dev.attendant.sidecar.entities.time.TimeValue.Month;
import dev.attendant.sidecar.entities.time.TimeValue.Placed;
import dev.attendant.sidecar.entities.time.TimeValue.Year;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** Weeks, months and years by name: "last week", "next month", "this weekend", "end of the month". */
final class NamedSpans {

    private NamedSpans() {}

    static Optional<Found<Placed>> at(TimeText text, int index) {
        return edge(text, index).or(() -> span(text, index)).or(() -> yearAlone(text, index));
    }

    private static Optional<Found<Placed>> span(TimeText text, int index) {
        return modifiedBefore(text, index).or(() -> modifiedBehind(text, index)).or(() -> weekend(text, index));
    }

    private static Optional<Found<Placed>> modifiedBefore(TimeText text, int index) {
        return Weekdays.direction(text, index).flatMap(kind -> {
            int unitAt = text.skip(index, kind);
            return unit(text, unitAt, kind, index, unitAt).or(() -> weekend(text, index, unitAt, steps(kind)));
        });
    }

    private static Optional<Found<Placed>> modifiedBehind(TimeText text, int index) {
        return text.word(index, TimeKind.UNIT).flatMap(unit -> {
            int kindAt = index + unit.length();
            return Weekdays.direction(text, kindAt)
                    .filter(kind -> kind != TimeKind.THIS && !isEnglish(text))
                    .flatMap(kind -> unit(text, index, kind, index, text.skip(kindAt, kind) - unit.length()));
        });
    }

    private static boolean isEnglish(TimeText text) {
        return text.circumstances().locale().getLanguage().equals("en");
    }

    /** The span of a unit; {@code before} is the index behind everything but the unit. */
    private static Optional<Found<Placed>> unit(TimeText text, int unitAt, TimeKind kind, int first, int before) {
        return text.word(unitAt, TimeKind.UNIT)
                .flatMap(unit -> span(text.today(), Unit.of(unit.value()), steps(kind))
                        .map(span -> new Found<>(first, before + unit.length(), span, Found.SURE)));
    }

    private static Optional<Placed> span(LocalDate today, Unit unit, int steps) {
        return switch (unit) {
            case WEEKS -> Optional.of(week(today.plusWeeks(steps)));
            case MONTHS -> Optional.of(new Month(YearMonth.from(today).plusMonths(steps)));
            case YEARS -> Optional.of(new Year(today.getYear() + steps));
            case MINUTES, HOURS, DAYS, BUSINESS_DAYS, FORTNIGHTS -> Optional.empty();
        };
    }

    private static Interval week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Interval.of(monday, monday.plusDays(6));
    }

    private static Optional<Found<Placed>> weekend(TimeText text, int index) {
        return text.followsPreposition(index, TimeKind.THE) || text.followsPreposition(index, TimeKind.ON)
                ? weekend(text, index, index, text.speaksOfPast(index) ? -1 : 0)
                : Optional.empty();
    }

    private static Optional<Found<Placed>> weekend(TimeText text, int first, int index, int weeks) {
        return text.word(index, TimeKind.WEEKEND).map(weekend -> {
            LocalDate saturday = text.today()
                    .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .plusWeeks(weeks)
                    .with(DayOfWeek.SATURDAY);
            Interval days = Interval.of(saturday, saturday.plusDays(1));
            return new Found<>(first, index + weekend.length(), days, Found.LIKELY);
        });
    }

    private static Optional<Found<Placed>> edge(TimeText text, int index) {
        return text.word(index, TimeKind.EDGE).flatMap(edge -> {
            int behind = index + edge.length();
            return edged(text, behind)
                    .map(span -> edge(span, index, edge))
                    .or(() -> edge.words().equals(java.util.List.of("eom"))
                            ? Optional.of(edge(thisMonth(text, behind), index, edge))
                            : Optional.empty());
        });
    }

    private static Optional<Found<Placed>> edged(TimeText text, int index) {
        return span(text, index)
                .or(() -> unit(text, index, TimeKind.THIS, index, index))
                .or(() -> NamedDates.monthOf(text, index));
    }

    private static Found<Placed> thisMonth(TimeText text, int index) {
        return new Found<>(index, index, new Month(YearMonth.from(text.today())), Found.LIKELY);
    }

    private static Found<Placed> edge(Found<Placed> span, int first, Phrase edge) {
        String day =
                edge.value().equals("end") ? span.value().last() : span.value().first();
        return new Found<>(first, span.next(), new Day(LocalDate.parse(day)), Found.LIKELY);
    }

    private static Optional<Found<Placed>> yearAlone(TimeText text, int index) {
        return text.digits(index).stream()
                .filter(year -> year >= 1950 && year < 2100 && text.followsPreposition(index, TimeKind.IN_MONTH))
                .filter(year -> !text.has(index + 1, TimeKind.UNIT)
                        && !text.token(index + 1).isWord())
                .mapToObj(year -> new Found<Placed>(index, index + 1, new Year(year), Found.LIKELY))
                .findFirst();
    }

    private static int steps(TimeKind direction) {
        return direction == TimeKind.LAST ? -1 : direction == TimeKind.NEXT ? 1 : 0;
    }
}
