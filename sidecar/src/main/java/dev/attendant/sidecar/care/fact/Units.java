package dev.attendant.sidecar.care.fact;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What units measure. */
final class Units {

    /** A kind of fact, and how many of its base unit one unit is. */
    record Unit(String kind, double factor) {}

    private static final double DAY = 24;

    /** Units that are told apart by their case, since m is not M. */
    private static final Map<String, Unit> SYMBOLS = symbols();

    private static final Map<String, Unit> WORDS = words();

    /** A pattern of all units. */
    static final String PATTERN = "(?:working|business)[ -]days?|(?:second|minute|hour|day|week|month|year)s?"
            + "|secs?|mins?|hrs?|percent|per cent|%|degrees?|°[CF]|[kM]?baud|bits?|bytes?|inch(?:es)?|metres?|meters?"
            + "|litres?|liters?|volts?|amps?|watts?|mm|cm|km|kg|ml|mAh|mA|Wh|[kMG]Hz|Hz|[kKMGT]B|dBm|dB|[mk]?V|[mk]?W"
            + "|[km]?Ω|ms|µs|[mgAhs]";

    private Units() {}

    static Optional<Unit> of(String unit) {
        Unit symbol = SYMBOLS.get(unit);
        if (symbol != null) {
            return Optional.of(symbol);
        }
        String word = unit.toLowerCase(Locale.ROOT).replace('-', ' ');
        Unit named = WORDS.get(word);
        return Optional.ofNullable(named == null ? WORDS.get(word.replaceFirst("s$", "")) : named);
    }

    private static Map<String, Unit> words() {
        Map<String, Unit> units = new HashMap<>();
        units.put("second", new Unit("duration", 1 / 3600.0));
        units.put("sec", new Unit("duration", 1 / 3600.0));
        units.put("minute", new Unit("duration", 1 / 60.0));
        units.put("min", new Unit("duration", 1 / 60.0));
        units.put("hour", new Unit("duration", 1));
        units.put("hr", new Unit("duration", 1));
        units.put("day", new Unit("duration", DAY));
        units.put("week", new Unit("duration", 7 * DAY));
        units.put("month", new Unit("duration", 365.25 / 12 * DAY));
        units.put("year", new Unit("duration", 365.25 * DAY));
        units.put("working day", new Unit("working days", 1));
        units.put("business day", new Unit("working days", 1));
        units.put("percent", new Unit("percent", 1));
        units.put("per cent", new Unit("percent", 1));
        units.put("inches", new Unit("inch", 1));
        units.put("volt", new Unit("V", 1));
        units.put("amp", new Unit("A", 1));
        units.put("watt", new Unit("W", 1));
        units.put("metre", new Unit("m", 1));
        units.put("meter", new Unit("m", 1));
        units.put("litre", new Unit("litre", 1));
        units.put("liter", new Unit("litre", 1));
        units.put("degree", new Unit("degree", 1));
        units.put("inch", new Unit("inch", 1));
        units.put("bit", new Unit("bit", 1));
        units.put("byte", new Unit("B", 1));
        return Map.copyOf(units);
    }

    private static Map<String, Unit> symbols() {
        Map<String, Unit> units = new HashMap<>();
        scaled(units, "m", Map.of("mm", 1e-3, "cm", 1e-2, "m", 1.0, "km", 1e3));
        scaled(units, "g", Map.of("g", 1.0, "kg", 1e3));
        scaled(units, "V", Map.of("mV", 1e-3, "V", 1.0, "kV", 1e3));
        scaled(units, "A", Map.of("mA", 1e-3, "A", 1.0));
        scaled(units, "W", Map.of("mW", 1e-3, "W", 1.0, "kW", 1e3));
        scaled(units, "Hz", Map.of("Hz", 1.0, "kHz", 1e3, "MHz", 1e6, "GHz", 1e9));
        scaled(units, "B", Map.of("kB", 1e3, "KB", 1e3, "MB", 1e6, "GB", 1e9, "TB", 1e12));
        scaled(units, "Ω", Map.of("mΩ", 1e-3, "Ω", 1.0, "kΩ", 1e3));
        scaled(units, "duration", Map.of("h", 1.0, "s", 1 / 3600.0, "ms", 1 / 3.6e6, "µs", 1 / 3.6e9));
        for (String alone : new String[] {"ml", "mAh", "Wh", "dB", "dBm", "°C", "°F", "baud"}) {
            units.put(alone, new Unit(alone, 1));
        }
        units.put("%", new Unit("percent", 1));
        return Map.copyOf(units);
    }

    private static void scaled(Map<String, Unit> units, String kind, Map<String, Double> factors) {
        factors.forEach((symbol, factor) -> units.put(symbol, new Unit(kind, factor)));
    }
}
