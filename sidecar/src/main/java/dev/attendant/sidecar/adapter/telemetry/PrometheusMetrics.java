package dev.attendant.sidecar.adapter.telemetry;

import dev.attendant.sidecar.chat.route.ModelGate;
import dev.attendant.sidecar.live.LiveMetrics;
import dev.attendant.sidecar.turn.FinishedTurn;
import dev.attendant.sidecar.turn.TurnMetrics;
import dev.attendant.sidecar.turn.TurnOutcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps the figures of this process, for Prometheus to fetch. */
public final class PrometheusMetrics implements TurnMetrics, LiveMetrics, AutoCloseable {

    private static final Duration[] STEPS = {
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(200),
        Duration.ofMillis(450),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    /** Clients may invent methods; figures must not grow with them. */
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final AtomicInteger watchers = new AtomicInteger();
    private final Counter sent = counter("attendant.live.events", "Live events sent to clients");
    private final Counter dropped =
            counter("attendant.live.dropped", "Live connections let go because they fell too far behind");
    private final JvmGcMetrics garbageCollection = new JvmGcMetrics();

    /** Figures of the JVM and the process from here on, and of turns and requests as they come. */
    public PrometheusMetrics() {
        List.<MeterBinder>of(
                        garbageCollection,
                        new JvmMemoryMetrics(),
                        new JvmThreadMetrics(),
                        new ClassLoaderMetrics(),
                        new ProcessorMetrics(),
                        new FileDescriptorMetrics(),
                        new UptimeMetrics())
                .forEach(binder -> binder.bindTo(registry));
        Gauge.builder("attendant.live.connections", watchers, AtomicInteger::get)
                .description("Live connections open now")
                .register(registry);
    }

    /** All figures in Prometheus' text format. */
    public String scrape() {
        return registry.scrape();
    }

    /** The same gate, of which figures are kept from here on. */
    public ModelGate metered(ModelGate gate) {
        return new MeteredGate(gate, registry);
    }

    /**
     * Counts a request.
     *
     * @param route the route's template, never the path itself
     */
    public void served(String method, String route, int status, Duration time) {
        timer("attendant.http.requests", "Requests answered")
                .tag("method", METHODS.contains(method) ? method : "other")
                .tag("route", route)
                .tag("status", Integer.toString(status))
                .register(registry)
                .record(time);
    }

    @Override
    public void finished(FinishedTurn turn) {
        timer("attendant.turns", "Turns from arrival to outcome")
                .tag("outcome", name(turn.outcome()))
                .tag("rung", turn.outcome().rung().name().toLowerCase(Locale.ROOT))
                .register(registry)
                .record(Duration.between(turn.request().receivedAt(), turn.finishedAt()));
    }

    @Override
    public void firstSentence(Duration time) {
        timer("attendant.live.first.sentence", "From a message's arrival to the first sentence of its reply")
                .register(registry)
                .record(time);
    }

    @Override
    public void opened() {
        watchers.incrementAndGet();
    }

    @Override
    public void closed() {
        watchers.decrementAndGet();
    }

    @Override
    public void sent() {
        sent.increment();
    }

    @Override
    public void dropped() {
        dropped.increment();
    }

    @Override
    public void close() {
        garbageCollection.close();
        registry.close();
    }

    private Counter counter(String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }

    private static Timer.Builder timer(String name, String description) {
        return Timer.builder(name).description(description).serviceLevelObjectives(STEPS);
    }

    private static String name(TurnOutcome outcome) {
        return switch (outcome) {
            case TurnOutcome.Answered answered -> "answered";
            case TurnOutcome.Acknowledged acknowledged -> "acknowledged";
            case TurnOutcome.Clarified clarified -> "clarified";
            case TurnOutcome.HandedOff handed -> "handed_off";
            case TurnOutcome.Declined declined -> "declined";
        };
    }
}
