package dev.attendant.sidecar.turn;

import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Places for turns that are worked on at once, since each keeps a core busy; one that only waits gives its place away.
 */
public final class TurnWorkers {

    private final Semaphore places;

    /** @param most turns at once */
    public TurnWorkers(int most) {
        this.places = new Semaphore(most, true);
    }

    /** Works in a place, waiting for one before. */
    boolean work(BooleanSupplier turn) throws InterruptedException {
        places.acquire();
        try {
            return turn.getAsBoolean();
        } finally {
            places.release();
        }
    }

    /** Waits for something out of the place that the caller works in, which is taken again afterwards. */
    <T> T aside(Supplier<T> waiting) {
        places.release();
        try {
            return waiting.get();
        } finally {
            places.acquireUninterruptibly();
        }
    }
}
