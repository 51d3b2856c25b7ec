package dev.attendant.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures turns. */
@Command(
        name = "turns",
        mixinStandardHelpOptions = true,
        description = {
            "Throughput, latency and CPU of turns beside a bare endpoint.",
            "Starts a sidecar of its own with the sample help centre, sends real questions to it over loopback, first"
                    + " as fast as they are answered, then at a fixed rate, and removes what it made."
        })
final class TurnsCommand implements Callable<Integer> {

    private static final List<String> NOTES = List.of(
            "Sidecar, database, bare endpoint and load generator share the cores; a noisy neighbour shows in the tail.",
            "Counted is the turn request alone; each goes to a fresh conversation, opened before the measurement.",
            "In the open loop a latency counts from when the request was meant to start, so waiting is not left out.",
            "Connections are plain HTTP/1.1, kept alive; one reusable token; durable commits on the repository's disk.",
            "CPU is cores kept busy by server, its database and the load generator; ms/reply is server and database.");

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "20",
            description = "Length of each measurement, ${DEFAULT-VALUE} by default.")
    private int seconds;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "10",
            description = "Seconds of load before a server is measured, ${DEFAULT-VALUE} by default.")
    private int warmUp;

    @Option(
            names = "--connections",
            paramLabel = "N",
            defaultValue = "8",
            description = "Connections of the closed loops, ${DEFAULT-VALUE} by default.")
    private int connections;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "100",
            description = "Turns per second of the open loop, ${DEFAULT-VALUE} by default.")
    private int rate;

    @Option(names = "--json", description = "Prints one JSON object and no progress.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        TurnsBenchmark.Options options = new TurnsBenchmark.Options(seconds, warmUp, connections, rate);
        Report report = new Report("turns", Report.Machine.here(), options, NOTES, measure(options));
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? report.json() : report.table());
        return report.hasErrors() ? 1 : 0;
    }

    private List<Measurement> measure(TurnsBenchmark.Options options) throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        Consumer<String> progress = json ? step -> {} : err::println;
        try (Cleanup cleanup = new Cleanup()) {
            return new TurnsBenchmark(Installation.here(), options, cleanup, progress).run();
        }
    }
}
