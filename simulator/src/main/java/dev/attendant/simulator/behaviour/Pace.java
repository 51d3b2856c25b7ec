package dev.attendant.simulator.behaviour;

import java.time.Duration;

/** How long the first token takes, and each one after it. */
public record Pace(Duration firstToken, Duration perToken) {

    /** That of a quick model nearby. */
    public static final Pace QUICK = new Pace(Duration.ofMillis(15), Duration.ofMillis(5));

    /** Without any wait. */
    public static final Pace NONE = new Pace(Duration.ZERO, Duration.ZERO);

    Pace withFirstToken(Duration other) {
        return new Pace(other, perToken);
    }

    Pace withPerToken(Duration other) {
        return new Pace(firstToken, other);
    }
}
