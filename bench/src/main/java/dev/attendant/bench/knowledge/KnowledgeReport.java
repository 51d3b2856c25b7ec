package dev.attendant.bench.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the benchmark found.
 *
 * @param sets each contender on each question set
 * @param large each contender among many passages
 * @param notes what a reader should know
 */
record KnowledgeReport(List<Standing> sets, List<Scale> large, List<String> notes) {

    KnowledgeReport {
        sets = List.copyOf(sets);
        large = List.copyOf(large);
        notes = List.copyOf(notes);
    }

    String json() {
        try {
            return new ObjectMapper().writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String table() {
        String quality = "%-10s %-22s %8s %6s %6s %6s %6s %8s %8s %9s %8s%n"
                .formatted("", "", "passages", "n", "R@1", "R@5", "MRR", "p50 ms", "p99 ms", "ingest s", "bytes");
        String scale = "%-22s %8s %6s %8s %8s %9s %8s%n"
                .formatted("", "passages", "n", "p50 ms", "p99 ms", "build s", "bytes");
        return part(quality, sets, KnowledgeReport::row)
                + part(scale, large, KnowledgeReport::row)
                + notes.stream().map("- %s%n"::formatted).collect(Collectors.joining());
    }

    private static <T> String part(String head, List<T> measured, Function<T, String> row) {
        return measured.isEmpty()
                ? ""
                : head + measured.stream().map(row).collect(Collectors.joining()) + System.lineSeparator();
    }

    private static String row(Standing of) {
        return String.format(
                Locale.ROOT,
                "%-10s %-22s %8d %6d %6.3f %6.3f %6.3f %8.1f %8.1f %9.1f %8d%n",
                of.set(),
                of.contender(),
                of.passages(),
                of.n(),
                of.recallAt1(),
                of.recallAt5(),
                of.mrrAt10(),
                of.p50Millis(),
                of.p99Millis(),
                of.ingestSeconds(),
                of.heapBytesPerPassage());
    }

    private static String row(Scale of) {
        return String.format(
                Locale.ROOT,
                "%-22s %8d %6d %8.1f %8.1f %9.1f %8d%n",
                of.contender(),
                of.passages(),
                of.n(),
                of.p50Millis(),
                of.p99Millis(),
                of.buildSeconds(),
                of.indexBytesPerPassage());
    }
}
