package dev.attendant.sidecar.adapter.postgres.tenant;

import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.adapter.postgres.StorableText;
import dev.attendant.sidecar.models.Activation;
import dev.attendant.sidecar.models.Activations;
import dev.attendant.sidecar.models.ModelCard;
import dev.attendant.sidecar.models.ModelStore;
import dev.attendant.sidecar.models.ModelVersion;
import dev.attendant.sidecar.models.Origin;
import dev.attendant.sidecar.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;

/**
 * Intent models in the tables {@code tenant_model} and {@code model_activation}; {@code tenant.intent_model} says where
 * the log of activations stands. The tenant's row is locked first by every change.
 */
public final class PostgresModelStore implements ModelStore {

    private final PostgresDatabase database;

    public PostgresModelStore(PostgresDatabase database) {
        this.database = database;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException where any text holds U+0000
     */
    @Override
    public Publication publish(TenantId tenant, ModelCard card, byte[] weights, Origin origin) {
        ModelRows.requireStorable(card, origin);
        return database.inTenant(tenant, handle -> {
            patientWithWeights(handle);
            lock(handle, tenant);
            return ModelRows.withId(handle, card.id())
                    .map(kept -> new Publication(kept, false))
                    .orElseGet(() -> new Publication(ModelRows.insert(handle, tenant, card, weights, origin), true));
        });
    }

    @Override
    public Optional<ModelVersion> find(TenantId tenant, int version) {
        return database.inTenant(tenant, handle -> ModelRows.find(handle, version));
    }

    @Override
    public List<ModelVersion> list(TenantId tenant) {
        return database.inTenant(tenant, ModelRows::list);
    }

    @Override
    public Optional<byte[]> weights(TenantId tenant, int version) {
        return database.inTenant(tenant, handle -> {
            patientWithWeights(handle);
            return ModelRows.weights(handle, version);
        });
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException where the subject's name holds U+0000
     */
    @Override
    public boolean activate(TenantId tenant, int version, Origin origin) {
        StorableText.require("subject", origin.by());
        return database.inTenant(tenant, handle -> {
            lock(handle, tenant);
            if (version != ModelVersion.SHIPPED
                    && ModelRows.find(handle, version).isEmpty()) {
                return false;
            }
            int active = ActivationRows.load(handle).active();
            if (active != version) {
                change(handle, tenant, new Activation(active, version, false, origin));
            }
            return true;
        });
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException where the subject's name holds U+0000
     */
    @Override
    public OptionalInt rollback(TenantId tenant, Origin origin) {
        StorableText.require("subject", origin.by());
        return database.inTenant(tenant, handle -> {
            lock(handle, tenant);
            Activations activations = ActivationRows.load(handle);
            OptionalInt earlier = activations.earlier();
            earlier.ifPresent(
                    version -> change(handle, tenant, new Activation(activations.active(), version, true, origin)));
            return earlier;
        });
    }

    @Override
    public Activations activations(TenantId tenant) {
        return database.inTenant(tenant, ActivationRows::load);
    }

    private static void change(Handle handle, TenantId tenant, Activation activation) {
        ActivationRows.append(handle, tenant, activation);
        handle.createUpdate("update tenant set intent_model = nullif(:version, 0) where tenant_id = :tenant")
                .bind("version", activation.to())
                .bind("tenant", tenant.value())
                .execute();
    }

    private static void lock(Handle handle, TenantId tenant) {
        boolean known = handle.createQuery("select true from tenant where tenant_id = :tenant for no key update")
                .bind("tenant", tenant.value())
                .mapTo(Boolean.class)
                .findOne()
                .isPresent();
        if (!known) {
            throw new IllegalStateException("no tenant " + tenant);
        }
    }

    /** Megabytes may take longer to pass than a statement usually may. */
    private static void patientWithWeights(Handle handle) {
        handle.execute("set local statement_timeout = '60s'");
    }
}
