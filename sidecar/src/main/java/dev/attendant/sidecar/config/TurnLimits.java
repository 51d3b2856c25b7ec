package dev.attendant.sidecar.config;

import java.time.Duration;

/**
 * How much a sidecar takes on at once.
 *
 * @param inFlight most messages accepted and not yet replied to; more are refused at once
 * @param workers most turns processed side by side; others wait for a place
 * @param patience how long a caller waits for an outcome before being told where to find it
 * @param lease how long a worker may hold a conversation's lane without finishing a turn
 */
public record TurnLimits(int inFlight, int workers, Duration patience, Duration lease) {

    public TurnLimits {
        if (inFlight < 1 || workers < 1) {
            throw new IllegalArgumentException("inFlight and workers must be at least 1");
        }
    }

    /** What two to four cores take on well. */
    public static TurnLimits usual() {
        int workers = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
        return new TurnLimits(1_024, workers, Duration.ofSeconds(20), Duration.ofSeconds(5));
    }
}
