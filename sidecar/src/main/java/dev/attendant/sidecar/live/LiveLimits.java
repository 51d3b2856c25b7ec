package dev.attendant.sidecar.live;

import java.time.Duration;

/**
 * How much is watched at once.
 *
 * @param watchers most connections in all
 * @param watchersEach most connections of one conversation
 * @param replayed how many events of a conversation are kept for those who come back
 * @param waiting how many events may wait for one watcher before it is held for gone
 * @param kept how long an unwatched conversation's events are kept
 */
public record LiveLimits(int watchers, int watchersEach, int replayed, int waiting, Duration kept) {

    /** For one process of the usual size. */
    public static LiveLimits usual() {
        return new LiveLimits(1_000, 8, 128, 128, Duration.ofMinutes(5));
    }
}
