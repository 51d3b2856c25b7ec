package dev.attendant.bench;

import java.time.Duration;

/**
 * How much to send.
 *
 * @param connections connections, each with one request at a time
 * @param duration time in which requests start
 */
record Load(Pace pace, int connections, Duration duration) {

    Load {
        if (connections < 1 || !duration.isPositive()) {
            throw new IllegalArgumentException("a load needs at least one connection and some time");
        }
    }
}
