package dev.attendant.sidecar.adapter.postgres.tenant;

import dev.attendant.sidecar.adapter.postgres.Json;
import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.adapter.postgres.SqlErrors;
import dev.attendant.sidecar.adapter.postgres.StorableText;
import dev.attendant.sidecar.recent.Recent;
import dev.attendant.sidecar.tenant.Tenant;
import dev.attendant.sidecar.tenant.TenantDirectory;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.TenantSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Tenants in the table {@code tenant}; a trigger keeps each version of their settings in {@code tenant_settings}. */
public final class PostgresTenantDirectory implements TenantDirectory {

    private static final int KEPT = 200;

    private final PostgresDatabase database;

    /** Settings by their JSON, which is the same for most turns of a tenant. */
    private final Map<String, TenantSettings> known = Recent.most(KEPT);

    public PostgresTenantDirectory(PostgresDatabase database) {
        this.database = database;
    }

    @Override
    public Optional<Tenant> byIssuer(String issuer) {
        if (issuer.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return database.acrossTenants(handle -> handle.createQuery("select * from tenant_by_issuer(:issuer)")
                .bind("issuer", issuer)
                .map((row, context) -> tenant(row))
                .findOne());
    }

    @Override
    public Optional<Tenant> byId(TenantId id) {
        String query = "select * from tenant where tenant_id = :id";
        return database.rows(id, query, Map.of("id", id.value()), (row, context) -> tenant(row)).stream()
                .findFirst();
    }

    @Override
    public Optional<Tenant> bySiteKey(String siteKey) {
        if (siteKey.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return database.acrossTenants(handle -> handle.createQuery("select * from tenant_by_site_key(:key)")
                .bind("key", siteKey)
                .map((row, context) -> tenant(row))
                .findOne());
    }

    @Override
    public Optional<TenantSettings> settings(TenantId id, int version) {
        return database.inTenant(
                id,
                handle -> handle.createQuery("select settings from tenant_settings where version = :version")
                        .bind("version", version)
                        .map((row, context) -> settings(row))
                        .findOne());
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException where another tenant has the issuer
     */
    @Override
    public void save(Tenant tenant) {
        requireStorable(tenant);
        try {
            database.useInTenant(tenant.id(), handle -> upsert(handle, tenant));
        } catch (UnableToExecuteStatementException exception) {
            throw SqlErrors.isUniqueViolation(exception)
                    ? new IllegalArgumentException(
                            "the issuer " + tenant.issuer() + " belongs to another tenant", exception)
                    : exception;
        }
    }

    @Override
    public boolean change(TenantId id, int expected, TenantSettings settings) {
        return database.inTenant(
                id,
                handle -> handle.createUpdate("""
                        update tenant
                        set settings = cast(:settings as jsonb), settings_version = settings_version + 1
                        where tenant_id = :id and settings_version = :expected
                        """)
                                .bind("id", id.value())
                                .bind("expected", expected)
                                .bind("settings", Json.write(TenantSettingsJson.write(settings)))
                                .execute()
                        == 1);
    }

    private static void upsert(Handle handle, Tenant tenant) {
        handle.createUpdate("""
                insert into tenant (tenant_id, name, issuer, public_keys, settings, settings_version)
                values (:id, :name, :issuer, :keys, cast(:settings as jsonb), :version)
                on conflict (tenant_id) do update set
                    name = excluded.name,
                    issuer = excluded.issuer,
                    public_keys = excluded.public_keys,
                    settings = excluded.settings,
                    settings_version = tenant.settings_version
                        + case when tenant.settings = excluded.settings then 0 else 1 end
                """)
                .bind("id", tenant.id().value())
                .bind("name", tenant.name())
                .bind("issuer", tenant.issuer())
                .bind("keys", tenant.publicKeys())
                .bind("settings", Json.write(TenantSettingsJson.write(tenant.settings())))
                .bind("version", tenant.settingsVersion())
                .execute();
    }

    private static void requireStorable(Tenant tenant) {
        StorableText.require("tenant's name", tenant.name());
        StorableText.require("tenant's issuer", tenant.issuer());
        StorableText.require("tenant's key set", tenant.publicKeys());
    }

    private TenantSettings settings(ResultSet row) throws SQLException {
        String json = row.getString("settings");
        TenantSettings settings = known.get(json);
        if (settings == null) {
            settings = TenantSettingsJson.read(Json.read(json));
            known.put(json, settings);
        }
        return settings;
    }

    private Tenant tenant(ResultSet row) throws SQLException {
        return new Tenant(
                new TenantId(row.getObject("tenant_id", UUID.class)),
                row.getString("name"),
                row.getString("issuer"),
                row.getString("public_keys"),
                settings(row),
                row.getInt("settings_version"),
                row.getInt("intent_model"));
    }
}
