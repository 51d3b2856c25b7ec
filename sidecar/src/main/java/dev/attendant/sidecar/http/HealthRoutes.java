package dev.attendant.sidecar.http;

import dev.attendant.sidecar.health.SystemHealth;
import dev.attendant.sidecar.http.access.Authentication;
import dev.attendant.sidecar.http.access.CurrentTenant;
import dev.attendant.sidecar.http.reply.Json;
import dev.attendant.sidecar.tenant.Tenant;
import dev.attendant.sidecar.tenant.TokenVerifier.Verified;
import dev.attendant.sidecar.turn.StoreUnavailableException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells how this process is, and how what a tenant depends on is. */
final class HealthRoutes {

    private static final Logger LOG = LoggerFactory.getLogger(HealthRoutes.class);

    private final CurrentTenant tenants;
    private final SystemHealth system;
    private final List<ReadinessCheck> checks;
    private final MetricsPage metrics;

    HealthRoutes(CurrentTenant tenants, SystemHealth system, List<ReadinessCheck> checks, MetricsPage metrics) {
        this.tenants = tenants;
        this.system = system;
        this.checks = checks;
        this.metrics = metrics;
    }

    void install(RoutesConfig routes, Authentication callers) {
        routes.get("/v1/health", callers.required(this::show));
        routes.get("/health/live", context -> Json.reply(context, 200, new Health("up", List.of())));
        routes.get("/health/ready", this::ready);
        routes.get("/metrics", this::scrape);
    }

    /** How the sidecar is. */
    record Health(String status, List<Check> checks) {
        static Health of(List<Check> checks) {
            boolean up = checks.stream().allMatch(check -> check.status().equals("up"));
            return new Health(up ? "up" : "down", checks);
        }
    }

    /** One thing it needs. */
    record Check(String name, String status) {}

    /** Always 200, so that what is down can be read. */
    private void show(Context context, Verified caller) {
        Json.reply(context, 200, SystemHealthReply.of(system.version(), system.of(tenant(caller))));
    }

    /** Where the database is down, its check is to tell so. */
    private Tenant tenant(Verified caller) {
        try {
            return tenants.of(caller);
        } catch (StoreUnavailableException down) {
            return caller.tenant();
        }
    }

    private void ready(Context context) {
        Health health = Health.of(checks.stream().map(HealthRoutes::run).toList());
        Json.reply(context, health.status().equals("up") ? 200 : 503, health);
    }

    private static Check run(ReadinessCheck check) {
        return new Check(check.name(), isUp(check) ? "up" : "down");
    }

    private static boolean isUp(ReadinessCheck check) {
        try {
            return check.up().getAsBoolean();
        } catch (RuntimeException failure) {
            LOG.warn("readiness check {} failed", check.name(), failure);
            return false;
        }
    }

    private void scrape(Context context) {
        context.contentType("text/plain; version=0.0.4; charset=utf-8").result(metrics.scrape());
    }
}
