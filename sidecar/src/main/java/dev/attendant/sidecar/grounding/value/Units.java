package dev.attendant.sidecar.grounding.value;

import dev.attendant.sidecar.grounding.value.Value.Kind;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What units measure. */
final class Units {

    /** What a unit measures, in what, and how many of the base unit it is. */
    record Unit(Kind kind, String base, double factor) {}

    private static final double YEAR = 365.25;

    private static final Map<String, Unit> UNITS = units();

    /** A pattern of all units, without groups. */
    static final String PATTERN = "(?:working|business|week)[ -]?days?|workdays?|seconds?|secs?|minutes?|mins?|hours?"
            + "|hrs?|days?|nights?|weeks?|months?|quarters?|years?|decades?|percent|per cent|%|euros?|EUR|€|dollars?|USD|\\$"
            + "|pounds?|GBP|£|cents?|pence|p|degrees?|°C|°F|inch(?:es)?|millimet(?:er|re)s?|centimet(?:er|re)s?"
            + "|kilomet(?:er|re)s?|met(?:er|re)s?|lit(?:er|re)s?|kilograms?|kilos?|grams?|miles?|megabytes?|gigabytes?"
            + "|mm|cm|km|kg|ml|mAh|kWh|Wh|[kMG]Hz|[kKMGT]B|[MG]bps|[kM]?W|(?<=\\d\\s?)[mghlVsA]";

    private Units() {}

    static Unit of(String unit) {
        String plain = unit.toLowerCase(Locale.ROOT).replace('-', ' ');
        Unit known = UNITS.get(plain);
        Unit single = known == null ? UNITS.get(plain.replaceFirst("s$", "")) : known;
        return single == null ? new Unit(Kind.MEASURE, plain, 1) : single;
    }

    private static Map<String, Unit> units() {
        Map<String, Unit> units = new HashMap<>();
        durations(units);
        money(units);
        for (String workday : new String[] {"working day", "business day", "workday", "week day", "weekday"}) {
            units.put(workday, new Unit(Kind.WORKDAYS, "", 1));
        }
        for (String percent : new String[] {"percent", "per cent", "%"}) {
            units.put(percent, new Unit(Kind.PERCENT, "", 1));
        }
        measures(units);
        return Map.copyOf(units);
    }

    private static void durations(Map<String, Unit> units) {
        Map<String, Double> days = Map.ofEntries(
                Map.entry("second", 1 / 86_400.0),
                Map.entry("sec", 1 / 86_400.0),
                Map.entry("s", 1 / 86_400.0),
                Map.entry("minute", 1 / 1440.0),
                Map.entry("min", 1 / 1440.0),
                Map.entry("hour", 1 / 24.0),
                Map.entry("hr", 1 / 24.0),
                Map.entry("h", 1 / 24.0),
                Map.entry("day", 1.0),
                Map.entry("week", 7.0),
                Map.entry("month", YEAR / 12),
                Map.entry("quarter", YEAR / 4),
                Map.entry("year", YEAR),
                Map.entry("decade", 10 * YEAR));
        days.forEach((name, factor) -> units.put(name, new Unit(Kind.DURATION, "", factor)));
    }

    private static void money(Map<String, Unit> units) {
        Map.of("euro", "EUR", "eur", "EUR", "€", "EUR", "dollar", "USD", "usd", "USD", "$", "USD", "pound", "GBP")
                .forEach((name, currency) -> units.put(name, new Unit(Kind.MONEY, currency, 1)));
        units.put("gbp", new Unit(Kind.MONEY, "GBP", 1));
        units.put("£", new Unit(Kind.MONEY, "GBP", 1));
        units.put("p", new Unit(Kind.MONEY, "GBP", 0.01));
        units.put("pence", new Unit(Kind.MONEY, "GBP", 0.01));
        units.put("cent", new Unit(Kind.MONEY, "", 0.01));
    }

    private static void measures(Map<String, Unit> units) {
        scaled(units, "m", Map.of("mm", 1e-3, "millimeter", 1e-3, "cm", 1e-2, "centimeter", 1e-2, "m", 1.0, "km", 1e3));
        scaled(units, "m", Map.of("meter", 1.0, "metre", 1.0, "centimetre", 1e-2, "kilometre", 1e3, "kilometer", 1e3));
        scaled(units, "g", Map.of("g", 1.0, "gram", 1.0, "kg", 1e3, "kilo", 1e3, "kilogram", 1e3));
        scaled(units, "b", Map.of("kb", 1e3, "mb", 1e6, "megabyte", 1e6, "gb", 1e9, "gigabyte", 1e9, "tb", 1e12));
        scaled(units, "l", Map.of("ml", 1e-3, "l", 1.0, "liter", 1.0, "litre", 1.0));
        scaled(units, "hz", Map.of("khz", 1e3, "mhz", 1e6, "ghz", 1e9));
        scaled(units, "degree", Map.of("degree", 1.0, "°c", 1.0));
        scaled(units, "inch", Map.of("inch", 1.0, "inches", 1.0));
    }

    private static void scaled(Map<String, Unit> units, String base, Map<String, Double> factors) {
        factors.forEach((name, factor) -> units.put(name, new Unit(Kind.MEASURE, base, factor)));
    }
}
