package dev.attendant.bench;

import java.util.concurrent.TimeUnit;

/** When each request of a load is meant to start. */
sealed interface Pace {

    /**
     * The time at which a request should start, from which its latency is counted.
     *
     * @param ticket the request's number, from 0
     * @param begin when the load began
     * @param now the time at which a connection is free for the request
     */
    long intended(long ticket, long begin, long now);

    /** Each connection sends its next request as soon as it has the last one's reply: a closed loop. */
    record Unpaced() implements Pace {
        @Override
        public long intended(long ticket, long begin, long now) {
            return Math.max(begin, now);
        }
    }

    /**
     * Requests start at even distances however long replies take: an open loop. A request that finds no free connection
     * waits, and its wait counts.
     */
    record Fixed(double perSecond) implements Pace {
        public Fixed {
            if (!(perSecond > 0)) {
                throw new IllegalArgumentException("a rate must be positive, but is " + perSecond);
            }
        }

        @Override
        public long intended(long ticket, long begin, long now) {
            return begin + Math.round(ticket * (TimeUnit.SECONDS.toNanos(1) / perSecond));
        }
    }
}
