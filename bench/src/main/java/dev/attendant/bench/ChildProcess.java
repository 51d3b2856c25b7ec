package dev.attendant.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process that was started for a benchmark. */
final class ChildProcess implements AutoCloseable {

    private static final String READY = "ready on ";
    private static final int KEPT_LINES = 30;
    private static final Duration TO_STOP = Duration.ofSeconds(30);

    private final String name;
    private final Process process;
    private final Deque<String> lastLines = new ArrayDeque<>();
    private final CompletableFuture<URI> ready = new CompletableFuture<>();
    private final Thread reader;

    private ChildProcess(String name, Process process) {
        this.name = name;
        this.process = process;
        this.reader = Thread.ofVirtual().start(this::read);
    }

    static ChildProcess start(String name, ProcessBuilder builder) throws IOException {
        return new ChildProcess(name, builder.redirectErrorStream(true).start());
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Waits until the process prints {@code ready on <address>}. */
    LoopbackAddress awaitReady(Duration limit) throws IOException, InterruptedException {
        try {
            return LoopbackAddress.of(ready.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            throw failure("is not ready after " + limit.toSeconds() + " seconds");
        } catch (ExecutionException stopped) {
            throw failure("stopped before it was ready");
        }
    }

    /** Waits until the process has done its work, and returns the last line that it printed. */
    String awaitDone(Duration limit) throws IOException, InterruptedException {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw failure("is not done after " + limit.toSeconds() + " seconds");
        }
        reader.join();
        if (process.exitValue() != 0) {
            throw failure("failed");
        }
        synchronized (lastLines) {
            return lastLines.isEmpty() ? "" : lastLines.getLast();
        }
    }

    /** Asks the process to stop, and ends it where it does not. */
    @Override
    public void close() {
        stop(process.toHandle());
    }

    /** Asks a process to stop, and ends it where it does not within half a minute. */
    static void stop(ProcessHandle process) {
        process.destroy();
        boolean stopped = process.onExit()
                .thenApply(exited -> true)
                .completeOnTimeout(false, TO_STOP.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        if (!stopped) {
            process.destroyForcibly();
        }
    }

    private IOException failure(String what) {
        synchronized (lastLines) {
            return new IOException(name + " " + what + ":\n" + String.join("\n", lastLines));
        }
    }

    private void read() {
        try (BufferedReader out = process.inputReader()) {
            out.lines().forEach(this::take);
        } catch (IOException | UncheckedIOException closed) {
            take(String.valueOf(closed.getMessage()));
        }
        ready.completeExceptionally(new IllegalStateException("no more output"));
    }

    private void take(String line) {
        synchronized (lastLines) {
            if (lastLines.size() == KEPT_LINES) {
                lastLines.removeFirst();
            }
            lastLines.addLast(line);
        }
        if (line.startsWith(READY)) {
            ready.complete(URI.create(line.substring(READY.length()).strip()));
        }
    }
}
