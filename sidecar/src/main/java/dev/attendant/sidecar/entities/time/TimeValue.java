package dev.attendant.sidecar.entities.time;

import dev.attendant.sidecar.entities.EntityType;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** A time that a message speaks of. */
sealed interface TimeValue {

    EntityType type();

    /** In ISO 8601. */
    String iso();

    /** A time that has a place on the calendar, and so may bound a span. */
    sealed interface Placed extends TimeValue {

        /** The day on which it begins, or the moment. */
        default String first() {
            return iso();
        }

        /** The day on which it ends, or the moment. */
        default String last() {
            return iso();
        }
    }

    record Day(LocalDate date) implements Placed {
        @Override
        public EntityType type() {
            return EntityType.DATE;
        }

        @Override
        public String iso() {
            return date.toString();
        }
    }

    record Month(YearMonth month) implements Placed {
        @Override
        public EntityType type() {
            return EntityType.DATE;
        }

        @Override
        public String iso() {
            return month.toString();
        }

        @Override
        public String first() {
            return month.atDay(1).toString();
        }

        @Override
        public String last() {
            return month.atEndOfMonth().toString();
        }
    }

    record Year(int year) implements Placed {
        @Override
        public EntityType type() {
            return EntityType.DATE;
        }

        @Override
        public String iso() {
            return Integer.toString(year);
        }

        @Override
        public String first() {
            return iso() + "-01-01";
        }

        @Override
        public String last() {
            return iso() + "-12-31";
        }
    }

    record Moment(ZonedDateTime at) implements Placed {
        @Override
        public EntityType type() {
            return EntityType.DATE_TIME;
        }

        @Override
        public String iso() {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
        }
    }

    /** From the first to the last day or moment; an absent bound is open. */
    record Interval(Optional<Placed> from, Optional<Placed> until) implements Placed {

        private static final String OPEN = "..";

        static Interval of(LocalDate first, LocalDate last) {
            return new Interval(Optional.of(new Day(first)), Optional.of(new Day(last)));
        }

        /** Hours of a day, {@code 24} being the end of it. */
        static Interval of(ZonedDateTime day, int fromHour, int toHour) {
            ZonedDateTime midnight = day.with(LocalTime.MIDNIGHT);
            ZonedDateTime end = toHour == 24 ? midnight.plusDays(1) : midnight.withHour(toHour);
            return new Interval(Optional.of(new Moment(midnight.withHour(fromHour))), Optional.of(new Moment(end)));
        }

        @Override
        public EntityType type() {
            return EntityType.INTERVAL;
        }

        @Override
        public String iso() {
            return first() + "/" + last();
        }

        @Override
        public String first() {
            return from.map(Placed::first).orElse(OPEN);
        }

        @Override
        public String last() {
            return until.map(Placed::last).orElse(OPEN);
        }
    }

    /** A length of time, {@code iso} as ISO 8601 writes it. */
    record Length(String iso) implements TimeValue {
        @Override
        public EntityType type() {
            return EntityType.DURATION;
        }
    }

    /** A length that counts working days alone. */
    record BusinessDays(String iso) implements TimeValue {
        @Override
        public EntityType type() {
            return EntityType.BUSINESS_DAYS;
        }
    }
}
