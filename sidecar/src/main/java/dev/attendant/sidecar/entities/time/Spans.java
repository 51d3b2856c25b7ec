package dev.attendant.sidecar.entities.time;

import dev.attendant.sidecar.entities.time.NamedDates.DayNumber;
import dev.attendant.sidecar.entities.time.TimeValue.Day;
import dev.attendant.sidecar.entities.time.TimeValue.Interval;
import dev.attendant.sidecar.entities.time.TimeValue.Placed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Spans with bounds: "since Monday", "by Friday", "from 3 to 5 May", "between Monday and Friday". */
final class Spans {

    private Spans() {}

    static Optional<Found<Placed>> at(TimeText text, int index) {
        return since(text, index)
                .or(() -> until(text, index))
                .or(() -> between(text, index))
                .or(() -> days(text, index, TimeKind.TO))
                .or(() -> Moments.at(text, index).map(first -> upTo(text, first)));
    }

    private static Optional<Found<Placed>> since(TimeText text, int index) {
        return behind(text, index, TimeKind.SINCE)
                .map(from -> from.<Placed>as(new Interval(Optional.of(from.value()), Optional.empty()), from.next())
                        .from(index));
    }

    private static Optional<Found<Placed>> until(TimeText text, int index) {
        return behind(text, index, TimeKind.UNTIL)
                .map(to -> to.<Placed>as(new Interval(Optional.empty(), Optional.of(to.value())), to.next())
                        .from(index));
    }

    private static Optional<Found<Placed>> behind(TimeText text, int index, TimeKind kind) {
        int next = text.skip(index, kind);
        return next > index ? Moments.at(text, next) : Optional.empty();
    }

    private static Optional<Found<Placed>> between(TimeText text, int index) {
        int first = text.skip(index, TimeKind.BETWEEN);
        if (first == index) {
            return Optional.empty();
        }
        Optional<Found<Placed>> span = days(text, first, TimeKind.AND)
                .or(() -> Moments.at(text, first).flatMap(from -> bound(text, from, TimeKind.AND)));
        return span.map(found -> found.from(index));
    }

    private static Found<Placed> upTo(TimeText text, Found<Placed> first) {
        return bound(text, first, TimeKind.TO).orElse(first);
    }

    private static Optional<Found<Placed>> bound(TimeText text, Found<Placed> from, TimeKind joint) {
        return behind(text, from.next(), joint)
                .map(to -> inOrder(from.value(), to))
                .filter(to -> to.value().type() == from.value().type())
                .filter(to -> from.value().first().compareTo(to.value().last()) < 0)
                .map(to ->
                        from.<Placed>as(new Interval(Optional.of(from.value()), Optional.of(to.value())), to.next()));
    }

    /** Moves a weekday that is to end a span into the week behind its first day. */
    private static Found<Placed> inOrder(Placed from, Found<Placed> to) {
        boolean earlier = from instanceof Day first
                && to.value() instanceof Day last
                && last.date().isBefore(first.date())
                && last.date().plusWeeks(1).isAfter(first.date());
        return earlier ? to.as(new Day(((Day) to.value()).date().plusWeeks(1)), to.next()) : to;
    }

    /** Two days of one month that is named once: "3 to 5 May". */
    private static Optional<Found<Placed>> days(TimeText text, int index, TimeKind joint) {
        int numberAt = text.skip(index, TimeKind.THE);
        return NamedDates.dayNumber(text, numberAt)
                .filter(day -> text.has(day.next(), joint))
                .flatMap(day -> NamedDates.at(text, text.skip(day.next(), joint))
                        .filter(last -> last.value() instanceof Day)
                        .flatMap(last -> sameMonth(day, ((Day) last.value()).date())
                                .map(span -> new Found<>(index, last.next(), span, last.confidence()))));
    }

    private static Optional<Placed> sameMonth(DayNumber first, LocalDate last) {
        try {
            LocalDate from = last.withDayOfMonth(first.day());
            return from.isBefore(last) ? Optional.of(Interval.of(from, last)) : Optional.empty();
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
