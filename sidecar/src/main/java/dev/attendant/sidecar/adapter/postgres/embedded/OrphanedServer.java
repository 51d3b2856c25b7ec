package dev.attendant.sidecar.adapter.postgres.embedded;

import dev.attendant.sidecar.turn.StoreUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The server that a killed sidecar left running on a cluster's files. Only the holder of the data folder's lock may
 * touch it: then no living sidecar uses it.
 */
final class OrphanedServer {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Path cluster;

    OrphanedServer(Path cluster) {
        this.cluster = cluster;
    }

    /** Stops the server if it runs, and removes a pid file whose process is gone or is another program's by now. */
    void stop() throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return;
        }
        running(pidFile).ifPresent(OrphanedServer::end);
        Files.deleteIfExists(pidFile);
    }

    private Optional<ProcessHandle> running(Path pidFile) throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(ProcessHandle::isAlive)
                .filter(this::servesThisCluster);
    }

    /** Pids are used again, and after a container's restart soon, so the program and its folder must match. */
    private boolean servesThisCluster(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        boolean postgres = info.command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(true);
        boolean here = info.commandLine()
                .map(line -> line.contains(cluster.toString()))
                .orElse(true);
        return postgres && here;
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        if (!endsInTime(process)) {
            process.destroyForcibly();
            if (!endsInTime(process)) {
                throw new StoreUnavailableException(
                        "an earlier database server, process " + process.pid() + ", does not stop");
            }
        }
    }

    private static boolean endsInTime(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException exception) {
            return false;
        } catch (ExecutionException exception) {
            return !process.isAlive();
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException("interrupted while an earlier database server stopped", exception);
        }
    }
}
