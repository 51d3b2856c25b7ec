package dev.attendant.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A sidecar of the benchmark's own, with the embedded database in a folder of its own. */
final class SidecarProcess implements AutoCloseable {

    private static final Duration TO_START = Duration.ofMinutes(2);
    private static final Duration TO_INGEST = Duration.ofMinutes(5);

    private final Installation installation;
    private final Path data;
    private final Cleanup cleanup;
    private final ChildProcess process;

    private SidecarProcess(Installation installation, Path data, Cleanup cleanup, Map<String, String> environment)
            throws IOException {
        this.installation = installation;
        this.data = data;
        this.cleanup = cleanup;
        this.process = ChildProcess.start("the sidecar", serve(installation, data, environment));
    }

    /**
     * Starts one; it is not ready yet. Settings in the environment hold, but for where it listens and keeps its data.
     */
    static SidecarProcess start(Installation installation, Path data, Cleanup cleanup) throws IOException {
        return start(installation, data, cleanup, Map.of());
    }

    /** The same with more settings. */
    static SidecarProcess start(Installation installation, Path data, Cleanup cleanup, Map<String, String> environment)
            throws IOException {
        return cleanup.on(new SidecarProcess(installation, data, cleanup, environment));
    }

    private static ProcessBuilder serve(Installation installation, Path data, Map<String, String> environment) {
        ProcessBuilder builder = installation.attendant("serve", "--development");
        builder.environment().putAll(environment);
        builder.environment().remove("ATTENDANT_DATABASE_URL");
        builder.environment().put("ATTENDANT_HTTP_HOST", "127.0.0.1");
        builder.environment().put("ATTENDANT_HTTP_PORT", "0");
        builder.environment().put("ATTENDANT_DATA", data.toString());
        return builder;
    }

    LoopbackAddress awaitReady() throws IOException, InterruptedException {
        return process.awaitReady(TO_START);
    }

    /** Takes the sample help centre in, and returns what was said of it. */
    String ingest(LoopbackAddress address) throws IOException, InterruptedException {
        return run(
                "the ingestion",
                "ingest",
                "--url",
                "http://127.0.0.1:" + address.socket().getPort(),
                "--data",
                data.toString(),
                installation.samples().resolve("helpcenter").toString());
    }

    /** Changes the development tenant's settings, as JSON. */
    void change(LoopbackAddress address, String settings) throws IOException, InterruptedException {
        run(
                "the change of settings",
                "settings",
                "--url",
                "http://127.0.0.1:" + address.socket().getPort(),
                "--data",
                data.toString(),
                "--change",
                settings);
    }

    /** A token for any number of requests. */
    String token() throws IOException, InterruptedException {
        return run("the token", "token", "--reusable", "--minutes", "300", "--data", data.toString());
    }

    ProcessHandle handle() {
        return process.handle();
    }

    /** The database server that the sidecar started, which is not a child of its process. */
    Optional<ProcessHandle> database() throws IOException {
        Path file = data.resolve("postgres").resolve("cluster").resolve("postmaster.pid");
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        return ProcessHandle.of(
                Long.parseLong(Files.readAllLines(file).getFirst().strip()));
    }

    /** Stops the sidecar, and its database where the sidecar was stopped too early to do so. */
    @Override
    public void close() throws IOException {
        process.close();
        database().ifPresent(ChildProcess::stop);
    }

    private String run(String name, String... arguments) throws IOException, InterruptedException {
        ChildProcess child = cleanup.on(ChildProcess.start(name, installation.attendant(arguments)));
        return child.awaitDone(TO_INGEST);
    }
}
