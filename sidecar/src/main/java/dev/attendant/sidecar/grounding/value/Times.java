package dev.attendant.sidecar.grounding.value;

import dev.attendant.sidecar.grounding.value.Value.Kind;
import dev.attendant.sidecar.retrieval.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;

/** Times of day as {@link ValuePatterns} find them, in minutes after midnight. */
final class Times {

    private static final int MINUTES = 60;
    private static final int NOON = 12;
    private static final int HALF = 30;
    private static final int QUARTER = 15;

    private Times() {}

    /** Of {@link ValuePatterns#TIME}: "9.30 pm", "21:30", "noon". */
    static Value named(MatchResult found) {
        if (found.group(6) != null) {
            return value(found, 0, "", "midnight".equalsIgnoreCase(found.group(6)) ? 0 : NOON * MINUTES);
        }
        boolean named = found.group(1) != null;
        int hour = Integer.parseInt(named ? found.group(1) : found.group(4));
        String minutes = named ? found.group(2) : found.group(5);
        boolean afternoon = named && found.group(3).toLowerCase(Locale.ROOT).startsWith("p");
        int hours = named ? hour % NOON + (afternoon ? NOON : 0) : hour;
        return value(found, 0, "", hours * MINUTES + (minutes == null ? 0 : Double.parseDouble(minutes)));
    }

    /**
     * Of {@link ValuePatterns#CLOCK}: "half past eight" may be in the morning or in the evening; a bare number is none.
     */
    static Optional<Value> told(MatchResult found) {
        String part = found.group(5);
        if (found.group(1) == null && found.group(4) == null && part == null) {
            return Optional.empty();
        }
        double minutes = Numbers.value(found.group(3)) % NOON * MINUTES + past(found);
        boolean late = part != null && !part.equalsIgnoreCase("morning");
        String unit = part == null ? Value.HALF_DAY : "";
        return Optional.of(value(found, 0, unit, minutes + (late ? NOON * MINUTES : 0)));
    }

    private static double past(MatchResult found) {
        if (found.group(1) == null) {
            return 0;
        }
        double minutes = found.group(1).equalsIgnoreCase("half") ? HALF : QUARTER;
        return "to".equalsIgnoreCase(found.group(2)) ? -minutes : minutes;
    }

    /** Of {@link ValuePatterns#CLOCK_RANGE}: "from nine to six" may be in the morning or in the evening. */
    static List<Value> range(MatchResult found) {
        return List.of(hour(found, 1), hour(found, 2));
    }

    private static Value hour(MatchResult found, int group) {
        return value(found, group, Value.HALF_DAY, Numbers.value(found.group(group)) % NOON * MINUTES);
    }

    private static Value value(MatchResult found, int group, String unit, double minutes) {
        Span span = new Span(found.start(group), found.end(group));
        return new Value(span, Kind.TIME, unit, "", minutes, minutes, "", false);
    }
}
