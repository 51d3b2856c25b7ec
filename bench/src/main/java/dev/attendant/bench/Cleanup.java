package dev.attendant.bench;

import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Closes what was opened, the last first, at the end and also when the process is told to stop. */
final class Cleanup implements AutoCloseable {

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private volatile boolean stopping;

    Cleanup() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stopping = true;
            close();
        }));
    }

    /**
     * Sees to it that a part is closed.
     *
     * @throws InterruptedIOException where the process is stopping; the part is closed then
     */
    synchronized <T extends AutoCloseable> T on(T part) throws InterruptedIOException {
        opened.push(part);
        if (stopping) {
            close();
        }
        requireGoingOn();
        return part;
    }

    /** @throws InterruptedIOException where the process was told to stop, so that nothing measured since counts */
    void requireGoingOn() throws InterruptedIOException {
        if (stopping) {
            throw new InterruptedIOException("stopped");
        }
    }

    @Override
    public synchronized void close() {
        while (!opened.isEmpty()) {
            close(opened.pop());
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (Exception failure) {
            System.err.println("did not close cleanly: " + failure.getMessage());
        }
    }
}
