package dev.attendant.sidecar.entities.time;

import dev.attendant.sidecar.entities.text.Numerals.Numeral;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** Lengths of time: "three weeks", "2 hours and 30 minutes", "3-5 business days". */
final class Lengths {

    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);
    private static final Set<String> LOOSE =
            Set.of("a", "an", "one", "un", "une", "una", "um", "uma", "een", "ein", "eine");

    private Lengths() {}

    /** A length and the index of the token behind it. */
    record Measured(Amount amount, int next) {}

    /** A length that something is counted by, such as in "in three weeks". */
    static Optional<Measured> counted(TimeText text, int index) {
        return number(text, index).flatMap(number -> measured(text, number).map(first -> withRest(text, first)));
    }

    /** A length that stands by itself. */
    static Optional<Found<TimeValue>> at(TimeText text, int index) {
        return range(text, index)
                .or(() -> counted(text, index)
                        .filter(length -> length.next() > index + 2 || !isLoose(text, index))
                        .map(length -> new Found<>(
                                index, length.next(), length.amount().value(), Found.SURE)));
    }

    private static Optional<Found<TimeValue>> range(TimeText text, int index) {
        return number(text, index)
                .filter(low -> text.has(low.next(), TimeKind.TO))
                .flatMap(low -> number(text, text.skip(low.next(), TimeKind.TO))
                        .flatMap(high -> measured(text, high))
                        .map(high ->
                                new Found<>(index, high.next(), high.amount().valueFrom(low.value()), Found.SURE)));
    }

    private static Optional<Measured> measured(TimeText text, Numeral number) {
        int unitAt = text.token(number.next()).is("-") ? number.next() + 1 : number.next();
        return text.word(unitAt, TimeKind.UNIT)
                .map(unit -> new Measured(Amount.of(number.value(), unit.value()), unitAt + unit.length()));
    }

    /** Adds a smaller unit that follows, as in "2 hours and 30 minutes". */
    private static Measured withRest(TimeText text, Measured first) {
        int restAt = text.skip(text.skip(first.next(), ","), TimeKind.AND);
        return number(text, restAt)
                .flatMap(number -> measured(text, number))
                .filter(rest -> rest.amount().unit().isBelow(first.amount().unit()))
                .map(rest -> new Measured(first.amount().plus(rest.amount()), rest.next()))
                .orElseGet(() -> withHalf(text, first));
    }

    /** Adds the half of "an hour and a half". */
    private static Measured withHalf(TimeText text, Measured first) {
        boolean half = text.token(first.next()).is("and")
                && text.token(first.next() + 1).is("a")
                && text.token(first.next() + 2).is("half");
        return half ? new Measured(first.amount().plusHalf(), first.next() + 3) : first;
    }

    private static Optional<Numeral> number(TimeText text, int index) {
        boolean glued = text.touchesPrevious(index)
                && text.token(index).isDigits()
                && !text.token(index - 1).is("-")
                && !text.token(index - 1).is("(");
        return glued
                ? Optional.empty()
                : text.number(index).filter(number -> number.value().compareTo(MOST) <= 0);
    }

    /** Whether "a day" is but a manner of speaking. */
    private static boolean isLoose(TimeText text, int index) {
        boolean single = LOOSE.contains(text.token(index).form()) && text.has(index + 1, TimeKind.UNIT);
        return single && !text.followsPreposition(index, TimeKind.SPAN_CUE);
    }
}
