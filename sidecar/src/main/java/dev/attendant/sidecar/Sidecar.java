package dev.attendant.sidecar;

import dev.attendant.sidecar.cli.support.SidecarStarter;
import dev.attendant.sidecar.config.Settings;
import dev.attendant.sidecar.http.HttpServer;
import dev.attendant.sidecar.turn.TurnLanes;
import dev.attendant.sidecar.turn.TurnPipeline;
import java.time.Clock;
import java.time.Duration;

/** The whole service: everything is opened and started here, in the order in which each needs the ones before. */
public final class Sidecar implements SidecarStarter.Running {

    private static final Duration QUIET = Duration.ofSeconds(10);

    private final Closing closing = new Closing();
    private final HttpServer http;

    /**
     * Starts a sidecar; where a part fails to start, those before it are closed again.
     *
     * @throws dev.attendant.sidecar.http.PortInUseException where another process has the port
     */
    public static Sidecar start(Settings settings, Clock clock) {
        return new Sidecar(settings, clock);
    }

    private Sidecar(Settings settings, Clock clock) {
        try {
            this.http = build(settings, clock);
        } catch (RuntimeException failure) {
            closing.close();
            throw failure;
        }
    }

    private HttpServer build(Settings settings, Clock clock) {
        HttpServer.requireFree(settings.http());
        Groundwork ground = Groundwork.open(settings, clock, closing);
        if (settings.development()) {
            DevelopmentTenant.keep(settings, ground.stores().tenants(), clock);
        }
        Assembly assembly = new Assembly(ground);
        TurnPipeline pipeline = assembly.pipeline();
        TurnLanes lanes = assembly.lanes(pipeline);
        closing.on(assembly.warmUp().start());
        closing.on(
                Chores.start(lanes, ground.stores().database(), ground.stores().tokens(), clock));
        closing.on(() -> lanes.awaitQuiet(QUIET));
        return closing.on(new HttpServer(settings.http(), assembly.services(pipeline, lanes)))
                .start();
    }

    @Override
    public int port() {
        return http.port();
    }

    /** Takes no more requests, finishes the turns in work, and stops everything that was started. */
    @Override
    public void close() {
        closing.close();
    }
}
