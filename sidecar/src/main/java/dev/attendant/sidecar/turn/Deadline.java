package dev.attendant.sidecar.turn;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The moment by which a turn must be settled. */
public record Deadline(Clock clock, Instant at) {

    /** What recording and sending a reply take on busy cores; of a short time, a quarter. */
    private static final Duration TO_REPLY = Duration.ofMillis(100);

    public static Deadline in(Duration time, Clock clock) {
        return new Deadline(clock, clock.instant().plus(time));
    }

    /**
     * For language models, whose answers must leave time to record and send a reply.
     *
     * @param since when the message arrived
     * @param time for the whole turn
     */
    static Deadline ofModels(Instant since, Duration time, Clock clock) {
        Duration quarter = time.dividedBy(4);
        return new Deadline(clock, since.plus(time).minus(TO_REPLY.compareTo(quarter) < 0 ? TO_REPLY : quarter));
    }

    public boolean isPast() {
        return clock.instant().isAfter(at);
    }
}
