package dev.attendant.sidecar.live;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Remembers what it was told. */
public final class CountedWatchers implements LiveMetrics {

    public final AtomicInteger open = new AtomicInteger();
    public final AtomicInteger sent = new AtomicInteger();
    public final AtomicInteger dropped = new AtomicInteger();
    public final List<Duration> firstSentences = new CopyOnWriteArrayList<>();

    @Override
    public void firstSentence(Duration time) {
        firstSentences.add(time);
    }

    @Override
    public void opened() {
        open.incrementAndGet();
    }

    @Override
    public void closed() {
        open.decrementAndGet();
    }

    @Override
    public void sent() {
        sent.incrementAndGet();
    }

    @Override
    public void dropped() {
        dropped.incrementAndGet();
    }
}
