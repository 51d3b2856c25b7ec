package dev.attendant.bench;

import dev.attendant.simulator.behaviour.Mode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures turns while the language model fails. */
@Command(
        name = "ladder",
        mixinStandardHelpOptions = true,
        description = {
            "Latency, errors and rungs of turns while a simulated provider of language models fails in every way it can.",
            "Starts a sidecar of its own with the sample help centre and a simulated provider, sends real questions at a"
                    + " fixed rate over loopback, one way of failing after another, and removes what it made.",
            "Prints for each way the latencies (from when a turn was meant to start), the share of errors, how often the"
                    + " provider was called, and which rungs settled the turns."
        })
final class LadderCommand implements Callable<Integer> {

    private static final List<Mode> ALL = List.of(Mode.values());

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "60",
            description = "Length of each scenario, ${DEFAULT-VALUE} by default.")
    private int seconds;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "30",
            description = "Seconds of load before the first, ${DEFAULT-VALUE} by default.")
    private int warmUp;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "50",
            description = "Turns per second, ${DEFAULT-VALUE} by default.")
    private int rate;

    @Option(
            names = "--modes",
            paramLabel = "MODE",
            split = ",",
            description = "Only these ways of behaving, such as hang,cut (default: all).")
    private List<String> modes = List.of();

    @Option(names = "--json", description = "Prints one JSON object and no progress.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Mode> wanted = modes.isEmpty() ? ALL : modes.stream().map(Mode::of).toList();
        LadderBenchmark.Options options = new LadderBenchmark.Options(seconds, warmUp, rate, wanted);
        LadderReport report = LadderReport.of(options, measure(options));
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? report.json() : report.table());
        return report.worstErrorRate() > 0 ? 1 : 0;
    }

    private List<LadderBenchmark.Scenario> measure(LadderBenchmark.Options options)
            throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        Consumer<String> progress = json ? step -> {} : err::println;
        try (Cleanup cleanup = new Cleanup()) {
            return new LadderBenchmark(Installation.here(), options, cleanup, progress).run();
        }
    }
}
