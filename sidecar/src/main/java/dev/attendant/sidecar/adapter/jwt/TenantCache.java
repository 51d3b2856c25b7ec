package dev.attendant.sidecar.adapter.jwt;

import dev.attendant.sidecar.recent.Recent;
import dev.attendant.sidecar.tenant.TenantDirectory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers tenants by issuer for a minute, so that most requests need no look into the directory. Unknown issuers are
 * not remembered: a tenant that was just created is known at once, and made-up issuers push nothing out.
 */
final class TenantCache {

    private static final Duration FRESH = Duration.ofSeconds(60);
    private static final int MOST = 1_000;

    private final TenantDirectory directory;
    private final Clock clock;
    private final Map<String, TenantKeys> tenants = Recent.most(MOST);

    TenantCache(TenantDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    Optional<TenantKeys> byIssuer(String issuer) {
        Instant now = clock.instant();
        return Optional.ofNullable(tenants.get(issuer))
                .filter(tenant -> now.isBefore(tenant.readAt().plus(FRESH)))
                .or(() -> read(issuer, now));
    }

    private Optional<TenantKeys> read(String issuer, Instant now) {
        Optional<TenantKeys> found = directory.byIssuer(issuer).map(tenant -> TenantKeys.of(tenant, now));
        found.ifPresent(tenant -> tenants.put(issuer, tenant));
        return found;
    }
}
