package dev.attendant.sidecar.tenant;

import java.util.UUID;

/** Tenants for tests. */
public final class Tenants {

    private Tenants() {}

    /** A tenant nobody has seen before. */
    public static Tenant any() {
        UUID id = UUID.randomUUID();
        return new Tenant(
                new TenantId(id), "Tenant " + id, "issuer-" + id, "{\"keys\": []}", TenantSettings.DEFAULT, 1);
    }

    /** Saves a new tenant. */
    public static TenantId in(TenantDirectory directory) {
        Tenant tenant = any();
        directory.save(tenant);
        return tenant.id();
    }
}
