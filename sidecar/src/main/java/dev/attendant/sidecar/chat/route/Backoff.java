package dev.attendant.sidecar.chat.route;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before a model is asked again: a random time up to a limit that doubles with each try, so that those
 * who failed together do not come back together; never less than the provider asks for.
 */
public final class Backoff {

    private static final int MOST_DOUBLINGS = 10;

    private final Duration first;
    private final RandomGenerator random;

    /** @param first the limit before the second try */
    public Backoff(Duration first, RandomGenerator random) {
        this.first = first;
        this.random = random;
    }

    /** @param tries so far, from 1 */
    Duration before(int tries, Duration retryAfter) {
        Duration limit = first.multipliedBy(1L << Math.min(tries - 1, MOST_DOUBLINGS));
        return retryAfter.plusNanos(random.nextLong(limit.toNanos() + 1));
    }
}
