package dev.attendant.sidecar.cli;

import dev.attendant.sidecar.cli.support.SidecarStarter;
import dev.attendant.sidecar.config.Settings;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the sidecar until it is told to stop. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Runs the sidecar until Ctrl-C; settings come from ATTENDANT_* variables.")
final class ServeCommand implements Callable<Integer> {

    private final SidecarStarter sidecars;

    @Option(names = "--development", description = "Keeps a development tenant, with its key in the data folder.")
    private boolean development;

    @Spec
    private CommandSpec spec;

    ServeCommand(SidecarStarter sidecars) {
        this.sidecars = sidecars;
    }

    /** Does not return: whoever stops the process ends it, with exit code 0 once everything is closed. */
    @Override
    public Integer call() throws InterruptedException {
        Settings settings = Settings.from(System.getenv());
        CompletableFuture<SidecarStarter.Running> started = new CompletableFuture<>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started)));
        SidecarStarter.Running sidecar = start(development ? settings.forDevelopment() : settings, started);
        PrintWriter out = spec.commandLine().getOut();
        out.println("ready on http://%s:%d".formatted(settings.http().host(), sidecar.port()));
        out.flush();
        new CountDownLatch(1).await();
        return 0;
    }

    private SidecarStarter.Running start(Settings settings, CompletableFuture<SidecarStarter.Running> started) {
        try {
            SidecarStarter.Running sidecar = sidecars.start(settings);
            started.complete(sidecar);
            return sidecar;
        } catch (RuntimeException failure) {
            started.cancel(false);
            throw failure;
        }
    }

    /**
     * Closes the sidecar, also where the signal came while it was starting. To be told to stop is no failure, yet the
     * JVM would report the signal as one.
     */
    private static void stop(CompletableFuture<SidecarStarter.Running> started) {
        try {
            started.join().close();
        } catch (CancellationException neverStarted) {
            return;
        }
        Runtime.getRuntime().halt(0);
    }
}
