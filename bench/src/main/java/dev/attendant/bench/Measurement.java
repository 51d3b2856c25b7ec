package dev.attendant.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one load measured.
 *
 * @param name what was sent where
 * @param rate requests per second of an open loop; absent for a closed one
 * @param seconds from the first request to the last reply
 * @param replies good replies; only these have a latency
 * @param unsent requests whose time came and for which no connection was free until the end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Measurement(
        String name,
        int connections,
        @Nullable Integer rate,
        double seconds,
        long replies,
        double perSecond,
        LatencyMillis latencyMillis,
        Map<String, Long> errors,
        long unsent,
        Map<String, Long> outcomes,
        Cores cores,
        double serverCpuMillisPerReply) {

    /** Latencies, in an open loop from when a request was meant to start. */
    record LatencyMillis(double p50, double p99, double p999, double max) {}

    /** Cores kept busy on average. */
    record Cores(double server, double database, double generator) {
        static Cores of(CpuMeter.Spent spent, double seconds) {
            return new Cores(spent.server() / seconds, spent.database() / seconds, spent.generator() / seconds);
        }
    }

    static Measurement of(
            String name, int connections, @Nullable Integer rate, LoadGenerator.Result result, CpuMeter.Spent cpu) {
        Tally tally = result.tally();
        double seconds = Math.max(result.seconds(), 1e-3);
        return new Measurement(
                name,
                connections,
                rate,
                seconds,
                tally.replies(),
                tally.replies() / seconds,
                new LatencyMillis(tally.millis(50), tally.millis(99), tally.millis(99.9), tally.millis(100)),
                tally.errors(),
                tally.unsentCount(),
                tally.outcomes(),
                Cores.of(cpu, seconds),
                1e3 * (cpu.server() + cpu.database()) / Math.max(1, tally.replies()));
    }

    long errorCount() {
        return errors.values().stream().mapToLong(Long::longValue).sum();
    }
}
