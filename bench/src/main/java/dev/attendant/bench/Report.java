package dev.attendant.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a benchmark found.
 *
 * @param benchmark its name
 * @param options what it was asked for
 * @param notes what a reader should know
 */
record Report(String benchmark, Machine machine, Object options, List<String> notes, List<Measurement> measurements) {

    private static final String HEADINGS = "%-28s %5s %8s %9s %8s %8s %8s %8s %7s  %17s %8s%n"
            .formatted(
                    "",
                    "conns",
                    "replies",
                    "per s",
                    "p50 ms",
                    "p99 ms",
                    "p99.9 ms",
                    "max ms",
                    "errors",
                    "CPU srv/db/gen",
                    "ms/reply");

    /** Where it ran. */
    record Machine(int cores, String java, String system) {
        static Machine here() {
            return new Machine(
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.version().toString(),
                    System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        }
    }

    boolean hasErrors() {
        return measurements.stream().anyMatch(measurement -> measurement.errorCount() + measurement.unsent() > 0);
    }

    String json() {
        try {
            return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String table() {
        String rows = measurements.stream().map(Report::row).collect(Collectors.joining());
        String details = measurements.stream().map(Report::details).collect(Collectors.joining());
        String remarks = notes.stream().map("- %s%n"::formatted).collect(Collectors.joining());
        return "%s on %d cores, Java %s, %s%n%n%s%s%n%s%s"
                .formatted(
                        benchmark, machine.cores(), machine.java(), machine.system(), HEADINGS, rows, details, remarks);
    }

    private static String row(Measurement of) {
        Measurement.LatencyMillis latency = of.latencyMillis();
        Measurement.Cores cores = of.cores();
        return String.format(
                Locale.ROOT,
                "%-28s %5d %8d %9.1f %8.2f %8.2f %8.2f %8.2f %7d  %5.2f/%5.2f/%5.2f %8.2f%n",
                of.rate() == null ? of.name() : of.name() + " " + of.rate() + "/s",
                of.connections(),
                of.replies(),
                of.perSecond(),
                latency.p50(),
                latency.p99(),
                latency.p999(),
                latency.max(),
                of.errorCount(),
                cores.server(),
                cores.database(),
                cores.generator(),
                of.serverCpuMillisPerReply());
    }

    private static String details(Measurement of) {
        return line(of, "outcomes", of.outcomes())
                + line(of, "errors", of.errors())
                + (of.unsent() == 0 ? "" : "- %s: %d requests were never sent%n".formatted(of.name(), of.unsent()));
    }

    private static String line(Measurement of, String what, Map<String, Long> counts) {
        return counts.isEmpty() ? "" : "- %s: %s %s%n".formatted(of.name(), what, counts);
    }
}
