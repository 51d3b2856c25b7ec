package dev.attendant.sidecar.adapter.jwt;

import dev.attendant.sidecar.tenant.TenantDirectory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Remembers tenants by issuer for a minute, so that most requests need no look into the directory. Unknown issuers are
 * not remembered: a tenant that was just created is known at once, and made-up issuers push nothing out.
 */
final class TenantCache {

    private static final Duration FRESH = Duration.ofSeconds(60);
    private static final int MOST = 1_000;

    private final TenantDirectory directory;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, TenantKeys> tenants = new LeastRecentlyUsed();

    TenantCache(TenantDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    Optional<TenantKeys> byIssuer(String issuer) {
        Instant now = clock.instant();
        return remembered(issuer, now).or(() -> read(issuer, now));
    }

    private Optional<TenantKeys> remembered(String issuer, Instant now) {
        lock.lock();
        try {
            return Optional.ofNullable(tenants.get(issuer))
                    .filter(tenant -> now.isBefore(tenant.readAt().plus(FRESH)));
        } finally {
            lock.unlock();
        }
    }

    private Optional<TenantKeys> read(String issuer, Instant now) {
        Optional<TenantKeys> found = directory.byIssuer(issuer).map(tenant -> TenantKeys.of(tenant, now));
        found.ifPresent(tenant -> remember(issuer, tenant));
        return found;
    }

    private void remember(String issuer, TenantKeys tenant) {
        lock.lock();
        try {
            tenants.put(issuer, tenant);
        } finally {
            lock.unlock();
        }
    }

    private static final class LeastRecentlyUsed extends LinkedHashMap<String, TenantKeys> {
        private static final long serialVersionUID = 1L;

        LeastRecentlyUsed() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TenantKeys> eldest) {
            return size() > MOST;
        }
    }
}
