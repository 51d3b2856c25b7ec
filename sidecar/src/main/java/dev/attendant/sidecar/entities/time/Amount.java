package dev.attendant.sidecar.entities.time;

import dev.attendant.sidecar.entities.time.TimeValue.BusinessDays;
import dev.attendant.sidecar.entities.time.TimeValue.Length;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Locale;

/**
 * An amount of time as a message counts it.
 *
 * @param unit the largest unit that was named
 * @param months its months, twelve for a year
 * @param days its days beside them
 * @param duration its hours and minutes beside them
 */
record Amount(Unit unit, int months, int days, Duration duration) {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int WORKING_WEEK = 5;
    private static final int WEEK = 7;
    private static final int MONTH = 30;

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
            case MINUTES, HOURS -> new Amount(unit, 0, 0, minutes(number, unit.size));
            case DAYS, BUSINESS_DAYS, WEEKS, FORTNIGHTS -> ofDays(unit, number.multiply(BigDecimal.valueOf(unit.size)));
            case MONTHS, YEARS -> ofMonths(unit, number.multiply(BigDecimal.valueOf(unit.size)));
        };
    }

    Amount plus(Amount smaller) {
        return new Amount(unit, months + smaller.months, days + smaller.days, duration.plus(smaller.duration));
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
        return months == 0 && days == 0;
    }

    /** The moment as much later; weekends do not count where working days are meant. */
    ZonedDateTime after(ZonedDateTime moment) {
        return unit == Unit.BUSINESS_DAYS
                ? working(moment, 1)
                : moment.plusMonths(months).plusDays(days).plus(duration);
    }

    /** The moment as much earlier. */
    ZonedDateTime before(ZonedDateTime moment) {
        return unit == Unit.BUSINESS_DAYS
                ? working(moment, -1)
                : moment.minusMonths(months).minusDays(days).minus(duration);
    }

    private ZonedDateTime working(ZonedDateTime moment, int step) {
        int weeks = days / WORKING_WEEK;
        ZonedDateTime day = moment.plusWeeks((long) step * weeks);
        for (int left = days % WORKING_WEEK; left > 0; ) {
            day = day.plusDays(step);
            left -= isWorking(day.getDayOfWeek()) ? 1 : 0;
        }
        return day;
    }

    private static boolean isWorking(DayOfWeek day) {
        return day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY;
    }

    private String iso() {
        if (isWithinDay()) {
            return duration.toString();
        }
        String date = isInWeeks() ? "P" + days / WEEK + "W" : period().toString();
        return duration.isZero() ? date : date + duration.toString().substring(1);
    }

    private Period period() {
        int years = unit == Unit.YEARS ? months / 12 : 0;
        return Period.of(years, months - 12 * years, days);
    }

    private boolean isInWeeks() {
        boolean counted = unit == Unit.WEEKS || unit == Unit.FORTNIGHTS;
        return counted && days % WEEK == 0 && duration.isZero();
    }

    private static Duration minutes(BigDecimal number, int size) {
        return Duration.ofSeconds(
                number.multiply(BigDecimal.valueOf(60L * size)).longValue());
    }

    private static Amount ofDays(Unit unit, BigDecimal days) {
        int whole = days.intValue();
        return new Amount(unit, 0, whole, minutes(days.subtract(BigDecimal.valueOf(whole)), 24 * 60));
    }

    private static Amount ofMonths(Unit unit, BigDecimal months) {
        int whole = months.intValue();
        BigDecimal rest = months.subtract(BigDecimal.valueOf(whole));
        return new Amount(unit, whole, rest.multiply(BigDecimal.valueOf(MONTH)).intValue(), Duration.ZERO);
    }
}
