package dev.attendant.sidecar.health;

import dev.attendant.sidecar.health.Finding.Status;
import dev.attendant.sidecar.tenant.Tenant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at everything that a tenant depends on.
 *
 * @param version of this sidecar
 */
public record SystemHealth(String version, List<SystemCheck> checks) {

    private static final Logger LOG = LoggerFactory.getLogger(SystemHealth.class);

    public SystemHealth {
        checks = List.copyOf(checks);
    }

    /** What each check found, by its name. */
    public record Report(Map<String, Finding> findings) {

        /** Whether nothing is down. */
        public boolean isUp() {
            return findings.values().stream().noneMatch(finding -> finding.status() == Status.DOWN);
        }
    }

    /** How all of it is for a tenant now. */
    public Report of(Tenant tenant) {
        Map<String, Finding> findings = new TreeMap<>();
        checks.forEach(check -> findings.put(check.name(), look(check, tenant)));
        return new Report(findings);
    }

    private static Finding look(SystemCheck check, Tenant tenant) {
        try {
            return check.look().apply(tenant);
        } catch (RuntimeException failure) {
            LOG.warn("the check of {} failed", check.name(), failure);
            return Finding.down("The check failed; the sidecar's log says why.");
        }
    }
}
