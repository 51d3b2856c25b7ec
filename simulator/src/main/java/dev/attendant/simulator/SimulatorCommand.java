package dev.attendant.simulator;

import dev.attendant.simulator.behaviour.Mode;
import dev.attendant.simulator.behaviour.Pace;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code attendant-simulator}: runs the simulator until it is stopped. */
@Command(
        name = "attendant-simulator",
        mixinStandardHelpOptions = true,
        version = "attendant-simulator",
        description = {
            "A stand-in for a provider of language models, on this machine alone.",
            "It prints its address, then serves:",
            "  POST /v1/chat/completions   OpenAI's protocol, also below any other path",
            "  POST /v1/messages           Anthropic's protocol",
            "  PUT /behaviour              {\"mode\": \"hang\"}, or {\"always\", \"next\", \"rules\"}",
            "  GET or DELETE /log          the calls so far, as JSON; DELETE forgets them after that"
        })
final class SimulatorCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--port",
            defaultValue = "8089",
            description = "The port; 0 for a free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--mode",
            defaultValue = "normal",
            description = "How to behave at first (default: ${DEFAULT-VALUE}). See PUT /behaviour for all.")
    private String mode;

    @Option(
            names = "--first-token-millis",
            defaultValue = "15",
            description = "Time to the first token (default: ${DEFAULT-VALUE}).")
    private long firstTokenMillis;

    @Option(
            names = "--per-token-millis",
            defaultValue = "5",
            description = "Time for each token after it (default: ${DEFAULT-VALUE}).")
    private long perTokenMillis;

    @Override
    public Integer call() throws InterruptedException {
        Pace pace = new Pace(Duration.ofMillis(firstTokenMillis), Duration.ofMillis(perTokenMillis));
        try (ProviderSimulator simulator = ProviderSimulator.start(port, pace)) {
            simulator.behaviours().always(Mode.of(mode));
            out().println("The simulated provider listens at " + simulator.uri());
            out().flush();
            new CountDownLatch(1).await();
            return 0;
        } catch (UncheckedIOException | IllegalArgumentException failure) {
            spec.commandLine().getErr().println(failure.getMessage());
            return 1;
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
