package dev.attendant.sidecar.pii;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Chooses between findings that overlap. */
public final class Overlaps {

    private static final Comparator<PiiSpan> BEST_FIRST = Comparator.comparingDouble(PiiSpan::confidence)
            .reversed()
            .thenComparing(Comparator.comparingInt(PiiSpan::length).reversed())
            .thenComparingInt(PiiSpan::start)
            .thenComparing(PiiSpan::type);

    private Overlaps() {}

    /** The most confident of findings that overlap, the longest of equals; in the order of the text. */
    public static List<PiiSpan> resolve(List<PiiSpan> spans) {
        TreeMap<Integer, PiiSpan> kept = new TreeMap<>();
        spans.stream()
                .sorted(BEST_FIRST)
                .filter(span -> isFree(kept, span))
                .forEach(span -> kept.put(span.start(), span));
        return new ArrayList<>(kept.values());
    }

    /** {@code first}, and of {@code second} what does not overlap it; in the order of the text. */
    public static List<PiiSpan> prefer(List<PiiSpan> first, List<PiiSpan> second) {
        TreeMap<Integer, PiiSpan> kept = new TreeMap<>();
        first.forEach(span -> kept.put(span.start(), span));
        second.stream().filter(span -> isFree(kept, span)).forEach(span -> kept.put(span.start(), span));
        return new ArrayList<>(kept.values());
    }

    private static boolean isFree(NavigableMap<Integer, PiiSpan> kept, PiiSpan span) {
        var before = kept.lowerEntry(span.end());
        return before == null || !before.getValue().overlaps(span);
    }
}
