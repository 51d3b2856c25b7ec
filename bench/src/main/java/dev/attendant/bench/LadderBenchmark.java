package dev.attendant.bench;

import dev.attendant.simulator.ProviderSimulator;
import dev.attendant.simulator.behaviour.Mode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Sends turns at a fixed rate while the provider of the language model fails in one way after another.
 *
 * <p>Each scenario begins with settings of its own, so that no answer of the one before is given again; questions that
 * come twice within one may be, as in life.
 */
final class LadderBenchmark {

    private static final int CONNECTIONS = 64;
    private static final String MODEL = "local/simulated";
    private static final dev.attendant.simulator.behaviour.Pace PACE =
            new dev.attendant.simulator.behaviour.Pace(Duration.ofMillis(15), Duration.ofMillis(3));

    private final Installation installation;
    private final Options options;
    private final Cleanup cleanup;
    private final Consumer<String> progress;

    LadderBenchmark(Installation installation, Options options, Cleanup cleanup, Consumer<String> progress) {
        this.installation = installation;
        this.options = options;
        this.cleanup = cleanup;
        this.progress = progress;
    }

    /**
     * What is measured.
     *
     * @param seconds how long each scenario takes
     * @param warmUpSeconds how long load is sent before the first
     * @param rate turns per second
     * @param modes the ways in which the provider behaves, in order
     */
    record Options(int seconds, int warmUpSeconds, int rate, List<Mode> modes) {
        Options {
            modes = List.copyOf(modes);
            if (seconds < 1 || warmUpSeconds < 1 || rate < 1 || seconds > 600 || warmUpSeconds > 600 || rate > 1_000) {
                throw new IllegalArgumentException("1 to 600 seconds, 1 to 600 of warm-up, 1 to 1000 turns per second");
            }
        }
    }

    /**
     * One way in which the provider behaved.
     *
     * @param errorRate share of turns without a good reply
     * @param rungs how many turns were settled by what
     * @param modelCalls how often the provider was called
     * @param cpuMillis processor time of the sidecar and its database, for each turn
     * @param benchCpuMillis the same of this process, which sends the turns and plays the provider
     */
    record Scenario(
            String mode,
            long turns,
            double p50Millis,
            double p99Millis,
            double maxMillis,
            double errorRate,
            Map<String, Long> rungs,
            long modelCalls,
            double cpuMillis,
            double benchCpuMillis) {

        static Scenario of(Mode mode, LoadGenerator.Result result, long modelCalls, CpuMeter.Spent spent) {
            Tally tally = result.tally();
            long failed = tally.unsentCount()
                    + tally.errors().values().stream()
                            .mapToLong(Long::longValue)
                            .sum();
            long turns = tally.replies() + failed;
            return new Scenario(
                    mode.wireName(),
                    turns,
                    tally.millis(50),
                    tally.millis(99),
                    tally.millis(100),
                    failed / (double) Math.max(1, turns),
                    tally.rungs(),
                    modelCalls,
                    each(spent.server() + spent.database(), turns),
                    each(spent.generator(), turns));
        }
    }

    private static double each(double seconds, long turns) {
        return seconds * 1e3 / Math.max(1, turns);
    }

    List<Scenario> run() throws IOException, InterruptedException {
        TemporaryFolder data = cleanup.on(installation.temporaryFolder());
        try (ProviderSimulator provider = ProviderSimulator.start(0, PACE);
                SidecarProcess sidecar = SidecarProcess.start(
                        installation,
                        data.path(),
                        cleanup,
                        Map.of("ATTENDANT_LOCAL_MODEL_URL", provider.openAiUri().toString()))) {
            return scenarios(provider, sidecar);
        }
    }

    private List<Scenario> scenarios(ProviderSimulator provider, SidecarProcess sidecar)
            throws IOException, InterruptedException {
        progress.accept("sidecar: starting");
        LoopbackAddress address = sidecar.awaitReady();
        progress.accept("sidecar: " + sidecar.ingest(address));
        SampleQuestions questions = SampleQuestions.read(installation.samples().resolve("questions.jsonl"));
        Turns turns = new Turns(new Http(address, sidecar.token()), questions);
        configure(sidecar, address, "warm-up");
        progress.accept("turns: warming up");
        send(turns, address, options.warmUpSeconds());
        List<Scenario> scenarios = new ArrayList<>();
        for (Mode mode : options.modes()) {
            scenarios.add(scenario(mode, provider, sidecar, address, turns));
        }
        return scenarios;
    }

    private Scenario scenario(
            Mode mode, ProviderSimulator provider, SidecarProcess sidecar, LoopbackAddress address, Turns turns)
            throws IOException, InterruptedException {
        progress.accept(mode.wireName() + ": measuring for " + options.seconds() + " seconds");
        provider.behaviours().always(mode);
        configure(sidecar, address, mode.wireName());
        provider.log().clear();
        CpuMeter cpu = new CpuMeter(sidecar.handle(), sidecar.database());
        CpuMeter.Spent before = cpu.read();
        LoadGenerator.Result result = send(turns, address, options.seconds());
        cleanup.requireGoingOn();
        return Scenario.of(
                mode, result, provider.log().requests().size(), cpu.read().minus(before));
    }

    private LoadGenerator.Result send(Turns turns, LoopbackAddress address, int seconds)
            throws IOException, InterruptedException {
        Requests requests = turns.inFreshConversations(options.rate() * seconds, 8);
        Load load = new Load(new Pace.Fixed(options.rate()), CONNECTIONS, Duration.ofSeconds(seconds));
        return new LoadGenerator(address).run(requests, load);
    }

    /** Another tone is another version of the settings. */
    private static void configure(SidecarProcess sidecar, LoopbackAddress address, String tone)
            throws IOException, InterruptedException {
        sidecar.change(
                address,
                "{\"models\": {\"answers\": [\"%s\"], \"tone\": \"%s\", \"prices\": [{\"model\": \"%s\", \"input\": 0, \"output\": 0}]}}"
                        .formatted(MODEL, tone, MODEL));
    }
}
