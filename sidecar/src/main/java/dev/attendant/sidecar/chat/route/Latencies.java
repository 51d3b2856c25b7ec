package dev.attendant.sidecar.chat.route;

import dev.attendant.sidecar.chat.ModelName;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How long each model took for its latest answers. Old measurements are forgotten, so that a model that was slow is
 * tried again.
 */
public final class Latencies {

    private static final int MOST = 64;
    private static final int LEAST = 3;
    private static final Duration KEPT = Duration.ofMinutes(15);

    private final InstantSource clock;
    private final Map<ModelName, Window> windows = new ConcurrentHashMap<>();

    public Latencies(InstantSource clock) {
        this.clock = clock;
    }

    /** Keeps how long a whole answer took. */
    void answered(ModelName model, Duration took) {
        windows.computeIfAbsent(model, any -> new Window()).add(new Sample(clock.instant(), took));
    }

    /** The median of a model's latest answers; empty where fewer than three were measured in the last 15 minutes. */
    public Optional<Duration> usual(ModelName model) {
        Window window = windows.get(model);
        return window == null ? Optional.empty() : window.median(clock.instant().minus(KEPT));
    }

    private record Sample(Instant at, Duration took) {}

    private static final class Window {

        private final Deque<Sample> samples = new ArrayDeque<>();

        synchronized void add(Sample sample) {
            samples.addLast(sample);
            if (samples.size() > MOST) {
                samples.removeFirst();
            }
        }

        synchronized Optional<Duration> median(Instant since) {
            samples.removeIf(sample -> sample.at.isBefore(since));
            List<Duration> sorted = samples.stream().map(Sample::took).sorted().toList();
            return sorted.size() < LEAST ? Optional.empty() : Optional.of(sorted.get(sorted.size() / 2));
        }
    }
}
