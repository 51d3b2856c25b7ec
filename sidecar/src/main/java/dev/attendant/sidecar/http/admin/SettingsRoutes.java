package dev.attendant.sidecar.http.admin;

import dev.attendant.sidecar.http.access.Authentication;
import dev.attendant.sidecar.http.reply.Json;
import dev.attendant.sidecar.http.reply.ProblemException;
import dev.attendant.sidecar.http.reply.ProblemType;
import dev.attendant.sidecar.http.request.RequestBody;
import dev.attendant.sidecar.tenant.Tenant;
import dev.attendant.sidecar.tenant.TenantDirectory;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.TenantSettings;
import dev.attendant.sidecar.tenant.TokenVerifier.Verified;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;

/** Shows and changes a tenant's settings. */
public final class SettingsRoutes {

    private static final String SETTINGS = "/v1/settings";
    private static final int TRIES = 5;

    private final TenantDirectory tenants;
    private final RequestBody body;

    public SettingsRoutes(TenantDirectory tenants, RequestBody body) {
        this.tenants = tenants;
        this.body = body;
    }

    public void install(RoutesConfig routes, Authentication callers) {
        routes.get(SETTINGS, callers.required(this::show));
        routes.patch(SETTINGS, callers.required(this::change));
    }

    private void show(Context context, Verified caller) {
        Json.reply(context, 200, SettingsReply.of(current(caller.tenant().id())));
    }

    private void change(Context context, Verified caller) throws IOException {
        SettingsUpdate update = body.read(context, SettingsUpdate.class);
        for (int tries = 0; tries < TRIES; tries++) {
            Tenant tenant = current(caller.tenant().id());
            TenantSettings changed = update.appliedTo(tenant);
            boolean same = changed.equals(tenant.settings());
            if (same || tenants.change(tenant.id(), tenant.settingsVersion(), changed)) {
                show(context, caller);
                return;
            }
        }
        throw new ProblemException(ProblemType.SETTINGS_CHANGED, "Others change the settings too; try again.");
    }

    private Tenant current(TenantId id) {
        return tenants.byId(id).orElseThrow(() -> new IllegalStateException("no tenant " + id));
    }
}
