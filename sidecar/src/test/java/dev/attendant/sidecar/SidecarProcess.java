package dev.attendant.sidecar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A command line in a JVM of its own, on the class path of the tests. */
public final class SidecarProcess implements AutoCloseable {

    private static final String READY = "ready on ";

    private final Process process;
    private final Path output;

    private SidecarProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** What a command line that came to its end said, on both streams, and its exit code. */
    public record Ended(int code, String output) {}

    static SidecarProcess start(Path data, int port, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("ATTENDANT_"));
        environment.put("ATTENDANT_DATA", data.toString());
        environment.put("ATTENDANT_HTTP_PORT", Integer.toString(port));
        try {
            Path output = Files.createTempFile("attendant-test-", ".log");
            return new SidecarProcess(builder.redirectOutput(output.toFile()).start(), output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Starts a sidecar for development on any free port. */
    static SidecarProcess serve(Path data) {
        return start(data, 0, "serve", "--development");
    }

    /** Runs a command line to its end. */
    public static Ended run(Path data, int port, String... arguments) {
        try (SidecarProcess process = start(data, port, arguments)) {
            return process.awaitEnd();
        }
    }

    /** Waits until it serves, and tells where. */
    URI awaitReady() {
        Await.until(
                "the sidecar is ready", () -> !process.isAlive() || readyLine().isPresent());
        return URI.create(readyLine()
                .orElseThrow(() -> new AssertionError("the sidecar did not start:\n" + said()))
                .substring(READY.length()));
    }

    /** As if it were killed, or its machine lost: it can do nothing more. */
    void kill() {
        process.toHandle().destroyForcibly();
        awaitEnd();
    }

    /** Asks it to stop, as a supervisor does. */
    Ended stop() {
        process.toHandle().destroy();
        return awaitEnd();
    }

    private Optional<String> readyLine() {
        return said().lines().filter(line -> line.startsWith(READY)).findFirst();
    }

    private String said() {
        try {
            return Files.readString(output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Ended awaitEnd() {
        Await.until("the process ends", () -> !process.isAlive());
        return new Ended(process.exitValue(), said());
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
        try {
            Files.delete(output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
