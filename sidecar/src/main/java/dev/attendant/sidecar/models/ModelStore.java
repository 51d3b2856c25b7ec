package dev.attendant.sidecar.models;

import dev.attendant.sidecar.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where tenants' intent models are kept. Versions are immutable; which one is active is told by a log that only grows.
 * Every change is whole or not at all, and a tenant's changes follow one another.
 */
public interface ModelStore {

    /** Keeps a model as the tenant's next version, or gives the version that has the same id already. */
    Publication publish(TenantId tenant, ModelCard card, byte[] weights, Origin origin);

    /** A version of a model that was published; {@code isNew} is false where it had been kept before. */
    record Publication(ModelVersion version, boolean isNew) {}

    Optional<ModelVersion> find(TenantId tenant, int version);

    /** All versions, oldest first. */
    List<ModelVersion> list(TenantId tenant);

    Optional<byte[]> weights(TenantId tenant, int version);

    /**
     * Makes a version active, or the shipped model again; changes nothing where it is active already.
     *
     * @return false where the tenant has no such version
     */
    boolean activate(TenantId tenant, int version, Origin origin);

    /**
     * Undoes the latest activation that stands.
     *
     * @return the version that is active now, or empty where there was nothing to undo
     */
    OptionalInt rollback(TenantId tenant, Origin origin);

    /** Every change of the active version. */
    Activations activations(TenantId tenant);
}
