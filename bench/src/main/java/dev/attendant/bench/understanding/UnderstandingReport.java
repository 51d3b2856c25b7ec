package dev.attendant.bench.understanding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * All contenders on the same texts.
 *
 * @param train the file that all learned from
 * @param test the file that all were asked
 * @param learned texts in {@code train}
 * @param n texts in {@code test}
 * @param leftOut contenders that could not be run here, with the reason
 */
record UnderstandingReport(
        String train, String test, int learned, int n, List<Standing> standings, List<String> leftOut) {

    UnderstandingReport {
        standings = List.copyOf(standings);
        leftOut = List.copyOf(leftOut);
    }

    String json() {
        try {
            return new ObjectMapper().writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String table() {
        String headings =
                "%-34s %9s %9s %9s %9s %9s%n".formatted("", "accuracy", "macro F1", "train s", "p50 µs", "p99 µs");
        String rows = standings.stream().map(UnderstandingReport::row).collect(Collectors.joining());
        String absent = leftOut.stream().map("- left out: %s%n"::formatted).collect(Collectors.joining());
        return "%d texts of %s, learned from %d of %s; one by one, one thread%n%n%s%s%s"
                .formatted(n, test, learned, train, headings, rows, absent);
    }

    private static String row(Standing of) {
        return String.format(
                Locale.ROOT,
                "%-34s %9.4f %9.4f %9.1f %9.0f %9.0f%n",
                of.name(),
                of.accuracy(),
                of.macroF1(),
                of.trainSeconds(),
                of.p50Micros(),
                of.p99Micros());
    }
}
