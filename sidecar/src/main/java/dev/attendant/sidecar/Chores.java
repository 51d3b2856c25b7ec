package dev.attendant.sidecar;

import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.adapter.postgres.tenant.PostgresTokenLedger;
import dev.attendant.sidecar.turn.TurnLanes;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What must be done every now and then, on one thread. */
final class Chores implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Chores.class);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("chores").daemon().factory());

    private Chores() {}

    static Chores start(TurnLanes lanes, PostgresDatabase database, PostgresTokenLedger tokens, Clock clock) {
        Chores chores = new Chores();
        chores.every(1, TimeUnit.SECONDS, "taking up abandoned turns", lanes::recover);
        chores.every(1, TimeUnit.HOURS, "forgetting expired tokens", () -> tokens.purge(clock.instant()));
        chores.every(12, TimeUnit.HOURS, "preparing partitions", () -> database.ensurePartitions(clock.instant()));
        return chores;
    }

    /** The chore in work is finished; there is nothing in one that the next start would not do again. */
    @Override
    public void close() {
        thread.close();
    }

    /** A chore that fails once is tried again the next time. */
    private void every(long period, TimeUnit unit, String what, Runnable chore) {
        var scheduled = thread.scheduleWithFixedDelay(
                () -> {
                    try {
                        chore.run();
                    } catch (RuntimeException failure) {
                        LOG.warn("{} failed and is tried again", what, failure);
                    }
                },
                0,
                period,
                unit);
        LOG.debug("{}: {}", what, scheduled);
    }
}
