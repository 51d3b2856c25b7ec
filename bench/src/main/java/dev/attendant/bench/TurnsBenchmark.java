package dev.attendant.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Measures turns beside a bare endpoint, with the same load generator in the same run.
 *
 * <p>Only the request that sends the message is counted. Each message goes to a fresh conversation that was opened
 * before the measurement, because a conversation that was handed over stays with a human.
 */
final class TurnsBenchmark {

    private static final Duration TO_START = Duration.ofSeconds(30);
    private static final int WARM_UP_CONVERSATIONS = 4_000;
    private static final int LEAST_OPEN_LOOP_CONNECTIONS = 16;
    private static final int MOST_OPEN_LOOP_CONNECTIONS = 256;
    /** More conversations than the warm-up's throughput calls for, since throughput may still rise. */
    private static final double SPARE = 1.5;

    private final Installation installation;
    private final Options options;
    private final Cleanup cleanup;
    private final Consumer<String> progress;

    TurnsBenchmark(Installation installation, Options options, Cleanup cleanup, Consumer<String> progress) {
        this.installation = installation;
        this.options = options;
        this.cleanup = cleanup;
        this.progress = progress;
    }

    /**
     * What is measured.
     *
     * @param seconds how long each measurement takes
     * @param warmUpSeconds how long load is sent before the first measurement of a server
     * @param connections connections of the closed loops
     * @param rate turns per second of the open loop
     */
    record Options(int seconds, int warmUpSeconds, int connections, int rate) {
        Options {
            if (seconds < 1 || warmUpSeconds < 1 || connections < 1 || rate < 1) {
                throw new IllegalArgumentException("seconds, warm-up, connections and rate are at least 1");
            }
            if (seconds > 600 || warmUpSeconds > 600 || connections > 1_000 || rate > 10_000) {
                throw new IllegalArgumentException(
                        "at most 600 seconds, 600 of warm-up, 1000 connections and 10000 turns per second");
            }
        }

        Load closed(int forSeconds) {
            return new Load(new Pace.Unpaced(), connections, Duration.ofSeconds(forSeconds));
        }

        /** Enough connections that requests rarely wait for one, unless replies take longer than a second. */
        Load open() {
            int enough = Math.clamp(rate, LEAST_OPEN_LOOP_CONNECTIONS, MOST_OPEN_LOOP_CONNECTIONS);
            return new Load(new Pace.Fixed(rate), enough, Duration.ofSeconds(seconds));
        }
    }

    List<Measurement> run() throws IOException, InterruptedException {
        SampleQuestions questions = SampleQuestions.read(installation.samples().resolve("questions.jsonl"));
        Measurement bare = bare(questions);
        TemporaryFolder data = cleanup.on(installation.temporaryFolder());
        try (SidecarProcess sidecar = SidecarProcess.start(installation, data.path(), cleanup)) {
            return turns(bare, sidecar, questions);
        }
    }

    private Measurement bare(SampleQuestions questions) throws IOException, InterruptedException {
        progress.accept("bare endpoint: warming up, then measuring");
        try (ChildProcess server =
                cleanup.on(ChildProcess.start("the bare endpoint", installation.java(BareServer.class)))) {
            LoopbackAddress address = server.awaitReady(TO_START);
            Http http = new Http(address, "none");
            Requests requests =
                    ticket -> Optional.of(http.post(BareServer.PATH, "bare-" + ticket, questions.body(ticket)));
            new LoadGenerator(address).run(requests, options.closed(options.warmUpSeconds()));
            CpuMeter cpu = new CpuMeter(server.handle(), Optional.empty());
            return measure("bare endpoint, closed loop", address, requests, options.closed(options.seconds()), cpu);
        }
    }

    private List<Measurement> turns(Measurement bare, SidecarProcess sidecar, SampleQuestions questions)
            throws IOException, InterruptedException {
        progress.accept("sidecar: starting");
        LoopbackAddress address = sidecar.awaitReady();
        progress.accept("sidecar: " + sidecar.ingest(address));
        Turns turns = new Turns(new Http(address, sidecar.token()), questions);
        CpuMeter cpu = new CpuMeter(sidecar.handle(), sidecar.database());
        double warm = warmUp(turns, address);
        int conversations = (int) Math.ceil(warm * options.seconds() * SPARE);
        Measurement closed = measure(
                "turns, closed loop", address, fresh(turns, conversations), options.closed(options.seconds()), cpu);
        int arrivals = options.rate() * options.seconds();
        Measurement open = measure("turns, open loop", address, fresh(turns, arrivals), options.open(), cpu);
        return List.of(bare, closed, open);
    }

    /** Warms the sidecar up and finds out about how many turns it takes in a second. */
    private double warmUp(Turns turns, LoopbackAddress address) throws IOException, InterruptedException {
        Requests requests = fresh(turns, WARM_UP_CONVERSATIONS);
        progress.accept("turns: warming up");
        LoadGenerator.Result result = new LoadGenerator(address).run(requests, options.closed(options.warmUpSeconds()));
        if (result.tally().replies() == 0) {
            throw new IOException("no turn succeeded: " + result.tally().errors());
        }
        return result.tally().replies() / result.seconds();
    }

    private Requests fresh(Turns turns, int conversations) throws IOException, InterruptedException {
        progress.accept("turns: opening " + conversations + " conversations");
        return turns.inFreshConversations(conversations, options.connections());
    }

    private Measurement measure(String name, LoopbackAddress address, Requests requests, Load load, CpuMeter cpu)
            throws IOException, InterruptedException {
        progress.accept(name + ": measuring for " + load.duration().toSeconds() + " seconds");
        CpuMeter.Spent before = cpu.read();
        LoadGenerator.Result result = new LoadGenerator(address).run(requests, load);
        cleanup.requireGoingOn();
        if (!cpu.server().isAlive()) {
            throw new IOException(name + ": the server stopped in the midst: "
                    + result.tally().errors());
        }
        CpuMeter.Spent spent = cpu.read().minus(before);
        Integer rate = load.pace() instanceof Pace.Fixed ? options.rate() : null;
        return Measurement.of(name, load.connections(), rate, result, spent);
    }
}
