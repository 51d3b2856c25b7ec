package dev.attendant.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.attendant.bench.LadderBenchmark.Scenario;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What turns came to while a provider failed.
 *
 * @param worstP99Millis of all scenarios
 * @param worstErrorRate of all scenarios
 */
record LadderReport(
        double worstP99Millis,
        double worstErrorRate,
        int rate,
        int secondsEach,
        Report.Machine machine,
        List<Scenario> scenarios) {

    static LadderReport of(LadderBenchmark.Options options, List<Scenario> scenarios) {
        return new LadderReport(
                scenarios.stream().mapToDouble(Scenario::p99Millis).max().orElse(0),
                scenarios.stream().mapToDouble(Scenario::errorRate).max().orElse(0),
                options.rate(),
                options.seconds(),
                Report.Machine.here(),
                scenarios);
    }

    String json() {
        try {
            return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String table() {
        String rows = scenarios.stream().map(LadderReport::row).collect(Collectors.joining());
        return String.format(
                Locale.ROOT,
                "ladder on %d cores, %d turns a second for %d seconds each%n%n%-16s %7s %8s %8s %8s %8s %6s %7s %7s  %s%n%s%nworst p99 %.1f ms, worst error rate %.4f",
                machine.cores(),
                rate,
                secondsEach,
                "the provider",
                "turns",
                "p50 ms",
                "p99 ms",
                "max ms",
                "errors",
                "calls",
                "cpu ms",
                "load ms",
                "settled by",
                rows,
                worstP99Millis,
                worstErrorRate);
    }

    private static String row(Scenario of) {
        return String.format(
                Locale.ROOT,
                "%-16s %7d %8.1f %8.1f %8.1f %8.4f %6d %7.1f %7.1f  %s%n",
                of.mode(),
                of.turns(),
                of.p50Millis(),
                of.p99Millis(),
                of.maxMillis(),
                of.errorRate(),
                of.modelCalls(),
                of.cpuMillis(),
                of.benchCpuMillis(),
                of.rungs());
    }
}
