package dev.attendant.sidecar.entities.time;

import dev.attendant.sidecar.entities.time.Lengths.Measured;
import dev.attendant.sidecar.entities.time.TimeValue.Day;
import dev.attendant.sidecar.entities.time.TimeValue.Interval;
import dev.attendant.sidecar.entities.time.TimeValue.Moment;
import dev.attendant.sidecar.entities.time.TimeValue.Placed;
import java.time.ZonedDateTime;
import java.util.Optional;

/** Times counted from now: "in three weeks", "2 days ago", "vor 3 Tagen", "the last ten days". */
final class CountedTimes {

    private CountedTimes() {}

    static Optional<Found<Placed>> at(TimeText text, int index) {
        return ahead(text, index)
                .or(() -> behindPrefix(text, index))
                .or(() -> suffixed(text, index))
                .or(() -> running(text, index));
    }

    private static Optional<Found<Placed>> ahead(TimeText text, int index) {
        return counted(text, index, TimeKind.IN)
                .map(length -> found(
                        index, length.next(), length.amount(), length.amount().after(now(text))));
    }

    private static Optional<Found<Placed>> behindPrefix(TimeText text, int index) {
        return counted(text, index, TimeKind.AGO_BEFORE)
                .map(length -> found(
                        index, length.next(), length.amount(), length.amount().before(now(text))));
    }

    private static Optional<Found<Placed>> suffixed(TimeText text, int index) {
        return Lengths.counted(text, index).flatMap(length -> {
            int ago = text.skip(length.next(), TimeKind.AGO);
            if (ago > length.next()) {
                return Optional.of(
                        found(index, ago, length.amount(), length.amount().before(now(text))));
            }
            int fromNow = text.skip(length.next(), TimeKind.FROM_NOW);
            return fromNow > length.next()
                    ? Optional.of(found(
                            index, fromNow, length.amount(), length.amount().after(now(text))))
                    : Optional.empty();
        });
    }

    private static Optional<Found<Placed>> running(TimeText text, int index) {
        return text.word(index, TimeKind.RUNNING)
                .flatMap(way -> Lengths.counted(text, index + way.length())
                        .map(length -> new Found<>(
                                index, length.next(), span(text, way.value(), length.amount()), Found.LIKELY)));
    }

    private static Placed span(TimeText text, String way, Amount amount) {
        ZonedDateTime now = now(text);
        return way.equals("past") ? between(amount, amount.before(now), now) : between(amount, now, amount.after(now));
    }

    private static Placed between(Amount amount, ZonedDateTime from, ZonedDateTime until) {
        return new Interval(Optional.of(placed(amount, from)), Optional.of(placed(amount, until)));
    }

    private static Optional<Measured> counted(TimeText text, int index, TimeKind prefix) {
        int numberAt = text.skip(index, prefix);
        return numberAt > index ? Lengths.counted(text, numberAt) : Optional.empty();
    }

    private static Found<Placed> found(int first, int next, Amount amount, ZonedDateTime at) {
        return new Found<>(first, next, placed(amount, at), Found.SURE);
    }

    /** A day where whole days were counted, or else a minute. */
    private static Placed placed(Amount amount, ZonedDateTime at) {
        return amount.isWithinDay() ? new Moment(at.withSecond(0).withNano(0)) : new Day(at.toLocalDate());
    }

    private static ZonedDateTime now(TimeText text) {
        return text.circumstances().moment();
    }
}
