package dev.attendant.sidecar.live;

import dev.attendant.sidecar.live.LiveEvent.Numbered;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** One client's look at a conversation. Whoever has it reads from one thread, and closes it in the end. */
public final class Watch implements AutoCloseable {

    private final BlockingQueue<Numbered> waiting;
    private final AtomicReference<Optional<End>> end = new AtomicReference<>(Optional.empty());
    private final LiveMetrics metrics;
    private final Runnable whenClosed;

    /** Why nothing more comes. */
    public enum End {
        /** Too much waited to be read; what was missed comes after a new beginning. */
        SLOW,
        /** The sidecar stops. */
        STOPPING,
        /** The client has gone. */
        CLOSED
    }

    /** What a client is told next. */
    public sealed interface Next {}

    /** An event. */
    public record Event(Numbered event) implements Next {}

    /** Nothing happened in the meantime. */
    public record Quiet() implements Next {}

    /** Nothing more comes. */
    public record Ended(End why) implements Next {}

    Watch(int capacity, LiveMetrics metrics, Runnable whenClosed) {
        this.waiting = new ArrayBlockingQueue<>(capacity);
        this.metrics = metrics;
        this.whenClosed = whenClosed;
    }

    /** Waits for what comes next, so long at most. */
    public Next next(Duration patience) throws InterruptedException {
        if (end.get().isPresent()) {
            return new Ended(end.get().orElseThrow());
        }
        Numbered event = waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (event == null || end.get().isPresent()) {
            return end.get().<Next>map(Ended::new).orElseGet(Quiet::new);
        }
        metrics.sent();
        return new Event(event);
    }

    @Override
    public void close() {
        end(End.CLOSED);
        whenClosed.run();
    }

    /** Hands an event over, or ends the watch where its reader lags too far behind. */
    void tell(Numbered event) {
        if (!waiting.offer(event) && end(End.SLOW)) {
            metrics.dropped();
        }
    }

    boolean isOpen() {
        return end.get().isEmpty();
    }

    /**
     * The reader may be waiting for an event; one that means nothing wakes it.
     *
     * @return whether this is what ended it
     */
    boolean end(End why) {
        boolean ended = end.compareAndSet(Optional.empty(), Optional.of(why));
        if (ended) {
            waiting.clear();
            waiting.offer(new Numbered(0, new LiveEvent.Resync()));
        }
        return ended;
    }
}
