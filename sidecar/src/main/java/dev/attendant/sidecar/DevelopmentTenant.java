package dev.attendant.sidecar;

import dev.attendant.sidecar.adapter.jwt.DevelopmentKey;
import dev.attendant.sidecar.config.Settings;
import dev.attendant.sidecar.tenant.Development;
import dev.attendant.sidecar.tenant.Tenant;
import dev.attendant.sidecar.tenant.TenantDirectory;
import dev.attendant.sidecar.tenant.TenantSettings;
import dev.attendant.sidecar.tenant.WebSettings;
import java.time.Clock;

/** The tenant for trying things out; its key is kept in the data folder. */
final class DevelopmentTenant {

    private DevelopmentTenant() {}

    /** Saves it; settings that were changed before stay. */
    static void keep(Settings settings, TenantDirectory tenants, Clock clock) {
        DevelopmentKey key = DevelopmentKey.in(settings.data(), clock);
        tenants.save(new Tenant(
                Development.TENANT,
                "Development",
                Development.ISSUER,
                key.publicKeys(),
                tenants.byId(Development.TENANT)
                        .map(Tenant::settings)
                        .orElse(TenantSettings.DEFAULT)
                        .withReusableTokens()
                        .withWeb(WebSettings.DEVELOPMENT),
                1));
    }
}
