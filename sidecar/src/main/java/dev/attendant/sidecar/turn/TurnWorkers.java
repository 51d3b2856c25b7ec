package dev.attendant.sidecar.turn;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Places for turns that are worked on at once, since each keeps a core busy; one that only waits gives its place away.
 */
public final class TurnWorkers {

    private final Places places;

    /** Places of which one may be taken though none is free. */
    private static final class Places extends Semaphore {
        private static final long serialVersionUID = 1L;

        Places(int most) {
            super(most, true);
        }

        void takeAnyway() {
            reducePermits(1);
        }
    }

    /** @param most turns at once */
    public TurnWorkers(int most) {
        this.places = new Places(most);
    }

    /** Works in a place, waiting for one before. */
    public <T> T work(Supplier<T> turn) throws InterruptedException {
        places.acquire();
        try {
            return turn.get();
        } finally {
            places.release();
        }
    }

    /**
     * Waits for something out of the place that the caller works in. Afterwards it goes on at once, for it is nearly
     * done and must not queue behind turns that have not begun.
     */
    <T> T aside(Supplier<T> waiting) {
        places.release();
        try {
            return waiting.get();
        } finally {
            places.takeAnyway();
        }
    }
}
