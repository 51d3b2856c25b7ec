package dev.attendant.sidecar.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Work on many items, as many at a time as there are processors. */
final class Parallel {

    private Parallel() {}

    /**
     * Hands on the results in the order of the items.
     *
     * @throws IOException where one of them failed, or the thread was interrupted
     */
    static <T, R> void run(List<T> items, Function<T, R> work, Consumer<R> results) throws IOException {
        int workers = Runtime.getRuntime().availableProcessors();
        try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
            List<Future<R>> running = items.stream()
                    .map(item -> pool.submit(() -> work.apply(item)))
                    .toList();
            for (Future<R> each : running) {
                results.accept(each.get());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted; run it again to go on where it stopped", interrupted);
        } catch (ExecutionException failure) {
            throw new IOException(String.valueOf(failure.getCause()), failure);
        }
    }
}
