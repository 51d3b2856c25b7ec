package dev.attendant.sidecar.visitor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets each asker do something so often: a token bucket for each, within this process.
 *
 * <p>So many askers are remembered at once; where there are more, those whose bucket is full again are forgotten, and
 * where none is, newcomers are refused.
 */
public final class Allowance {

    private static final int MOST_ASKERS = 20_000;

    private final int most;
    private final Duration each;
    private final Clock clock;
    private final ConcurrentHashMap<String, Instant> fullAt = new ConcurrentHashMap<>();

    /**
     * @param most how often in a row
     * @param each time after which it may be done once more
     */
    public Allowance(int most, Duration each, Clock clock) {
        this.most = most;
        this.each = each;
        this.clock = clock;
    }

    /** Whether it may be done now; counts it where it may. */
    public boolean take(String asker) {
        Instant now = clock.instant();
        if (fullAt.size() >= MOST_ASKERS && !fullAt.containsKey(asker)) {
            fullAt.values().removeIf(full -> !full.isAfter(now));
            if (fullAt.size() >= MOST_ASKERS) {
                return false;
            }
        }
        Instant latest = now.plus(each.multipliedBy(most));
        boolean[] taken = {false};
        fullAt.compute(asker, (same, known) -> {
            Instant before = known == null || known.isBefore(now) ? now : known;
            Instant after = before.plus(each);
            taken[0] = !after.isAfter(latest);
            return taken[0] ? after : before;
        });
        return taken[0];
    }
}
