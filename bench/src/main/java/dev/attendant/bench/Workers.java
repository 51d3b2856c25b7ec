package dev.attendant.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Does pieces of work side by side, each on a platform thread of its own: between a reply and its time there are fewer
 * wake-ups than with virtual threads.
 */
final class Workers {

    private Workers() {}

    /**
     * Waits for all pieces and returns their results in the order given.
     *
     * @throws IOException the first piece's that failed with one
     */
    static <T> List<T> all(List<Callable<T>> work) throws IOException, InterruptedException {
        List<T> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            for (Future<T> piece : threads.invokeAll(work)) {
                results.add(get(piece));
            }
        }
        return results;
    }

    private static <T> T get(Future<T> piece) throws IOException, InterruptedException {
        try {
            return piece.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new IllegalStateException(failure.getCause());
        }
    }
}
