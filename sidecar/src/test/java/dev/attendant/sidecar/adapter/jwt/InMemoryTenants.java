package dev.attendant.sidecar.adapter.jwt;

import dev.attendant.sidecar.tenant.Tenant;
import dev.attendant.sidecar.tenant.TenantDirectory;
import dev.attendant.sidecar.tenant.TenantId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Tenants in a map, with a count of the looks by issuer. */
public final class InMemoryTenants implements TenantDirectory {

    private final Map<TenantId, Tenant> tenants = new ConcurrentHashMap<>();
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
    public void save(Tenant tenant) {
        tenants.put(tenant.id(), tenant);
    }

    public int looks() {
        return looks.get();
    }
}
