package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.config.TurnLimits;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.turn.TurnStore.Lane;
import dev.attendant.sidecar.turn.TurnStore.Recorded;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs each conversation's turns one after another, and many conversations side by side.
 *
 * <p>At most one drainer per lane works in this process; the store's lease keeps other processes off the lane.
 */
public final class TurnLanes {

    private static final Logger LOG = LoggerFactory.getLogger(TurnLanes.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final TurnStore store;
    private final Function<Claim, FinishedTurn> pipeline;
    private final TurnMetrics metrics;
    private final LiveAnswers live;
    private final Clock clock;
    private final TurnLimits limits;
    private final String worker = UUID.randomUUID().toString();
    private final TurnWorkers workers;
    private final ConcurrentHashMap<Lane, Demand> drainers = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<TurnId, CompletableFuture<FinishedTurn>> waiters = new ConcurrentHashMap<>();

    /** What a lane's drainer was asked to do. */
    private enum Demand {
        DRAINING,
        DRAIN_AGAIN
    }

    public TurnLanes(
            TurnStore store,
            Function<Claim, FinishedTurn> pipeline,
            TurnMetrics metrics,
            LiveAnswers live,
            TurnWorkers workers,
            Clock clock,
            TurnLimits limits) {
        this.metrics = metrics;
        this.live = live;
        this.store = store;
        this.pipeline = pipeline;
        this.clock = clock;
        this.limits = limits;
        this.workers = workers;
    }

    /**
     * Drains the lane and waits for one of its turns, wherever it is finished.
     *
     * <p>What this process finishes is handed to those who wait. The store is asked once, for a turn that was finished
     * before the wait began, and then only while the lane rests here and another process may be at it: many who wait
     * and ask would keep the lane's worker from the store.
     *
     * @return the finished turn, or empty when the time is over
     */
    public Optional<FinishedTurn> await(Lane lane, TurnId turn, Duration patience) {
        CompletableFuture<FinishedTurn> waiter = waiters.computeIfAbsent(turn, id -> new CompletableFuture<>());
        try {
            long until = System.nanoTime() + patience.toNanos();
            boolean asked = false;
            Optional<FinishedTurn> finished = Optional.empty();
            while (finished.isEmpty() && System.nanoTime() < until) {
                drain(lane);
                finished = pause(waiter);
                if (finished.isEmpty() && (!asked || !drainers.containsKey(lane))) {
                    finished = finishedElsewhere(lane.tenant(), turn);
                    asked = true;
                }
            }
            return finished;
        } finally {
            waiters.remove(turn);
        }
    }

    /** Sees to it that everything waiting in the lane is worked on; returns at once. */
    public void drain(Lane lane) {
        drainers.compute(lane, (key, demand) -> {
            if (demand != null) {
                return Demand.DRAIN_AGAIN;
            }
            Thread.ofVirtual().name("lane-" + lane.conversation()).start(() -> drainWhileAsked(lane));
            return Demand.DRAINING;
        });
    }

    /** Takes up lanes whose worker died, in this process or another. */
    public void recover() {
        store.abandoned(clock.instant(), limits.workers()).forEach(this::drain);
    }

    /**
     * Waits until no turn is in work, as long as {@code patience} lasts; what is left is taken up at the next start.
     */
    public void awaitQuiet(Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        while (!drainers.isEmpty() && System.nanoTime() < until) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos() / 10);
        }
    }

    private void drainWhileAsked(Lane lane) {
        do {
            drainOnce(lane);
        } while (drainers.computeIfPresent(lane, TurnLanes::withdraw) != null);
    }

    private static @org.jspecify.annotations.Nullable Demand withdraw(Lane lane, Demand demand) {
        return demand == Demand.DRAIN_AGAIN ? Demand.DRAINING : null;
    }

    private void drainOnce(Lane lane) {
        try {
            boolean more = true;
            while (more) {
                more = workers.work(() -> next(lane));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error failure) {
            LOG.warn("lane {} stopped; its turns stay accepted and are taken up again", lane.conversation(), failure);
            LockSupport.parkNanos(AFTER_FAILURE.toNanos());
        }
    }

    private boolean next(Lane lane) {
        Instant now = clock.instant();
        Optional<Claim> claim =
                store.claimNext(lane.tenant(), lane.conversation(), worker, now, now.plus(limits.lease()));
        return claim.map(this::finish)
                .filter(recorded -> recorded != Recorded.LAST)
                .isPresent();
    }

    private Recorded finish(Claim claim) {
        live.started(claim.request());
        FinishedTurn finished = pipeline.apply(claim);
        Recorded recorded = store.record(finished);
        if (recorded == Recorded.LOST) {
            LOG.info(
                    "turn {} lost its claim, to another worker or to a human",
                    claim.request().turn());
            return recorded;
        }
        metrics.finished(finished);
        live.finished(finished);
        CompletableFuture<FinishedTurn> waiter = waiters.get(claim.request().turn());
        if (waiter != null) {
            waiter.complete(finished);
        }
        return recorded;
    }

    /** Whether it waits is told in one round trip, and mostly it does. */
    private Optional<FinishedTurn> finishedElsewhere(TenantId tenant, TurnId turn) {
        return store.isWaiting(tenant, turn) ? Optional.empty() : store.find(tenant, turn);
    }

    private static Optional<FinishedTurn> pause(CompletableFuture<FinishedTurn> waiter) {
        try {
            return Optional.of(waiter.get(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException notYet) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a turn was in work", interrupted);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
