package dev.attendant.sidecar.entities.time;

import dev.attendant.sidecar.entities.text.PhraseTable.Phrase;
import dev.attendant.sidecar.entities.time.Clocks.Clock;
import dev.attendant.sidecar.entities.time.TimeValue.Day;
import dev.attendant.sidecar.entities.time.TimeValue.Moment;
import dev.attendant.sidecar.entities.time.TimeValue.Placed;
import java.time.LocalDate;
import java.util.Optional;

/** Days, and moments put together from a day and a time of day in either order. */
final class Moments {

    private Moments() {}

    static Optional<Found<Placed>> at(TimeText text, int index) {
        return Stamps.at(text, index)
                .or(() -> date(text, index).map(date -> withTime(text, date)))
                .or(() -> Clocks.at(text, index).map(clock -> withDate(text, clock)));
    }

    private static Optional<Found<Placed>> date(TimeText text, int index) {
        return NumericDates.at(text, index)
                .or(() -> NamedDates.at(text, index))
                .or(() -> CountedTimes.at(text, index))
                .or(() -> DayWords.at(text, index))
                .or(() -> NamedSpans.at(text, index))
                .or(() -> Weekdays.at(text, index));
    }

    /** Adds a time or a part of the day that follows a day. */
    private static Found<Placed> withTime(TimeText text, Found<Placed> date) {
        if (!(date.value() instanceof Day day)) {
            return date;
        }
        Optional<Clock> clock = Clocks.behindDate(text, date.next());
        if (clock.isPresent()) {
            return date.as(moment(text, day.date(), clock.get()), clock.get().next());
        }
        Optional<Phrase> part = text.word(date.next(), TimeKind.PART);
        return part.isPresent()
                ? date.as(
                        DayWords.hours(text, day.date(), part.get()),
                        date.next() + part.get().length())
                : date;
    }

    /** Adds a day that follows a time; without one, today is meant. */
    private static Found<Placed> withDate(TimeText text, Clock clock) {
        int dateAt = text.skip(text.skip(clock.next(), ","), TimeKind.ON);
        return date(text, dateAt)
                .filter(date -> date.value() instanceof Day)
                .map(date -> new Found<Placed>(
                        clock.first(),
                        date.next(),
                        moment(text, ((Day) date.value()).date(), clock),
                        date.confidence()))
                .orElseGet(() ->
                        new Found<>(clock.first(), clock.next(), moment(text, text.today(), clock), Found.LIKELY));
    }

    private static Moment moment(TimeText text, LocalDate day, Clock clock) {
        return new Moment(day.atTime(clock.time()).atZone(text.circumstances().zone()));
    }
}
