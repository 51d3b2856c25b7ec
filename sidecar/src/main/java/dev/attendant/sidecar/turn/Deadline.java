package dev.attendant.sidecar.turn;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The moment by which a turn must be settled. */
public record Deadline(Clock clock, Instant at) {

    public static Deadline in(Duration time, Clock clock) {
        return new Deadline(clock, clock.instant().plus(time));
    }

    /** This one, or {@code other} where that comes first. */
    Deadline orSooner(Instant other) {
        return other.isBefore(at) ? new Deadline(clock, other) : this;
    }

    public boolean isPast() {
        return clock.instant().isAfter(at);
    }
}
