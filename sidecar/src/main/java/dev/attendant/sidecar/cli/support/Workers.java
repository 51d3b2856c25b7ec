package dev.attendant.sidecar.cli.support;

import dev.attendant.sidecar.cli.client.SidecarException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same with many things, on every core. */
public final class Workers {

    private Workers() {}

    /**
     * The results, in the order of the things; the first failure ends the rest.
     *
     * @throws IOException where this thread is interrupted
     */
    public static <T, R> List<R> map(List<T> things, Function<T, R> work) throws IOException {
        try (ExecutorService pool =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<R>> futures = things.stream()
                    .map(thing -> pool.submit(() -> work.apply(thing)))
                    .toList();
            return results(futures, pool);
        }
    }

    private static <R> List<R> results(List<Future<R>> futures, ExecutorService pool) throws IOException {
        try {
            List<R> results = new ArrayList<>();
            for (Future<R> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException interrupted) {
            pool.shutdownNow();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted; run it again to go on where it stopped", interrupted);
        } catch (ExecutionException failure) {
            pool.shutdownNow();
            throw unwrapped(failure);
        }
    }

    private static RuntimeException unwrapped(ExecutionException failure) {
        return switch (failure.getCause()) {
            case SidecarException gone ->
                new SidecarException(gone.getMessage() + " Run it again to go on where it stopped.", gone);
            case RuntimeException defect -> defect;
            case null, default -> new IllegalStateException(failure.getCause());
        };
    }
}
