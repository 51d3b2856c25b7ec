package dev.attendant.sidecar.adapter.jwt;

import dev.attendant.sidecar.tenant.Tenant;
import dev.attendant.sidecar.tenant.TenantDirectory;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.TenantSettings;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Tenants in a map, with a count of the looks by issuer. */
public final class InMemoryTenants implements TenantDirectory {

    private final Map<TenantId, Tenant> tenants = new ConcurrentHashMap<>();
    private final Map<Version, TenantSettings> settings = new ConcurrentHashMap<>();
    private final AtomicInteger looks = new AtomicInteger();

    @Override
    public Optional<Tenant> byIssuer(String issuer) {
        looks.incrementAndGet();
        return tenants.values().stream()
                .filter(tenant -> tenant.issuer().equals(issuer))
                .findFirst();
    }

    @Override
    public Optional<Tenant> byId(TenantId id) {
        return Optional.ofNullable(tenants.get(id));
    }

    @Override
    public Optional<Tenant> bySiteKey(String siteKey) {
        return tenants.values().stream()
                .filter(tenant -> tenant.settings().web().siteKeys().contains(siteKey))
                .min(Comparator.comparing(tenant -> tenant.id().value().toString()));
    }

    @Override
    public Optional<TenantSettings> settings(TenantId id, int version) {
        return Optional.ofNullable(settings.get(new Version(id, version)));
    }

    @Override
    public void save(Tenant tenant) {
        tenants.put(tenant.id(), tenant);
        keep(tenant);
    }

    private record Version(TenantId tenant, int number) {}

    private void keep(Tenant tenant) {
        settings.put(new Version(tenant.id(), tenant.settingsVersion()), tenant.settings());
    }

    @Override
    public boolean change(TenantId id, int expected, TenantSettings changes) {
        AtomicBoolean changed = new AtomicBoolean();
        tenants.computeIfPresent(id, (same, now) -> {
            changed.set(now.settingsVersion() == expected);
            return changed.get() ? with(now, changes) : now;
        });
        byId(id).ifPresent(this::keep);
        return changed.get();
    }

    private static Tenant with(Tenant now, TenantSettings settings) {
        return new Tenant(
                now.id(),
                now.name(),
                now.issuer(),
                now.publicKeys(),
                settings,
                now.settingsVersion() + 1,
                now.intentModel());
    }

    public int looks() {
        return looks.get();
    }
}
