package dev.attendant.sidecar.entities.time;

import dev.attendant.sidecar.entities.time.TimeValue.BusinessDays;
import dev.attendant.sidecar.entities.time.TimeValue.Length;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * An amount of time as a message counts it.
 *
 * @param unit the largest unit that was named
 * @param period its days, months and years
 * @param duration its hours and minutes
 */
record Amount(Unit unit, Period period, Duration duration) {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int WORKING_WEEK = 5;

    /** Units from small to large. */
    enum Unit {
        MINUTES(1),
        HOURS(60),
        DAYS(1),
        BUSINESS_DAYS(1),
        WEEKS(7),
        FORTNIGHTS(14),
        MONTHS(1),
        YEARS(12);

        private final int size;

        Unit(int size) {
            this.size = size;
        }

        static Unit of(String value) {
            return valueOf(value.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        boolean isBelow(Unit other) {
            return compareTo(other) < 0;
        }
    }

    /** Fractions of a day become hours, those of a month days of thirty to the month. */
    static Amount of(BigDecimal number, String unitName) {
        Unit unit = Unit.of(unitName);
        return switch (unit) {
            case MINUTES, HOURS -> new Amount(unit, Period.ZERO, minutes(number, unit.size));
            case DAYS, BUSINESS_DAYS, WEEKS, FORTNIGHTS -> ofDays(unit, number.multiply(BigDecimal.valueOf(unit.size)));
            case MONTHS, YEARS -> ofMonths(unit, number.multiply(BigDecimal.valueOf(unit.size)));
        };
    }

    Amount plus(Amount smaller) {
        return new Amount(unit, period.plus(smaller.period), duration.plus(smaller.duration));
    }

    Amount plusHalf() {
        return plus(of(HALF, unit.name()));
    }

    TimeValue value() {
        return unit == Unit.BUSINESS_DAYS ? new BusinessDays(iso()) : new Length(iso());
    }

    /** From a smaller number of the same unit to this. */
    TimeValue valueFrom(BigDecimal low) {
        String both = of(low, unit.name()).iso() + "/" + iso();
        return unit == Unit.BUSINESS_DAYS ? new BusinessDays(both) : new Length(both);
    }

    /** Whether it is too short to be told in days. */
    boolean isWithinDay() {
        return period.isZero();
    }

    /** The moment as much later; weekends do not count where working days are meant. */
    ZonedDateTime after(ZonedDateTime moment) {
        return unit == Unit.BUSINESS_DAYS
                ? working(moment, 1)
                : moment.plus(period).plus(duration);
    }

    /** The moment as much earlier. */
    ZonedDateTime before(ZonedDateTime moment) {
        return unit == Unit.BUSINESS_DAYS
                ? working(moment, -1)
                : moment.minus(period).minus(duration);
    }

    private ZonedDateTime working(ZonedDateTime moment, int step) {
        int weeks = days() / WORKING_WEEK;
        ZonedDateTime day = moment.plusWeeks((long) step * weeks);
        for (int left = days() % WORKING_WEEK; left > 0; ) {
            day = day.plusDays(step);
            left -= isWorking(day.getDayOfWeek()) ? 1 : 0;
        }
        return day;
    }

    private static boolean isWorking(DayOfWeek day) {
        return day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY;
    }

    private String iso() {
        if (period.isZero()) {
            return duration.toString();
        }
        String days = weeks() ? "P" + days() / 7 + "W" : period.toString();
        return duration.isZero() ? days : period + duration.toString().substring(1);
    }

    private boolean weeks() {
        return (unit == Unit.WEEKS || unit == Unit.FORTNIGHTS) && days() % 7 == 0 && duration.isZero();
    }

    private static Duration minutes(BigDecimal number, int size) {
        return Duration.ofSeconds(
                number.multiply(BigDecimal.valueOf(60L * size)).longValue());
    }

    private static Amount ofDays(Unit unit, BigDecimal days) {
        int whole = days.intValue();
        BigDecimal rest = days.subtract(BigDecimal.valueOf(whole));
        return new Amount(unit, Period.ofDays(whole), minutes(rest, 24 * 60));
    }

    private static Amount ofMonths(Unit unit, BigDecimal months) {
        int whole = months.intValue();
        int days = months.subtract(BigDecimal.valueOf(whole))
                .multiply(BigDecimal.valueOf(30))
                .intValue();
        int years = unit == Unit.YEARS ? whole / 12 : 0;
        return new Amount(unit, Period.of(years, whole - 12 * years, days), Duration.ZERO);
    }

    /** The days that stand beside months and years. */
    private int days() {
        return Math.toIntExact(period.get(ChronoUnit.DAYS));
    }
}
