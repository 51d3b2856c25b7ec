package dev.attendant.sidecar.http.access;

import dev.attendant.sidecar.tenant.Tenant;
import dev.attendant.sidecar.tenant.TenantDirectory;
import dev.attendant.sidecar.tenant.TokenVerifier.Verified;

/** Tenants with their settings as they are now; those that a verified token brings may be a minute old. */
public record CurrentTenant(TenantDirectory tenants) {

    public Tenant of(Verified caller) {
        return tenants.byId(caller.tenant().id())
                .orElseThrow(() ->
                        new IllegalStateException("no tenant " + caller.tenant().id()));
    }
}
