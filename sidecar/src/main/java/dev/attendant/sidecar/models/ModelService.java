package dev.attendant.sidecar.models;

import dev.attendant.sidecar.models.ModelStore.Publication;
import dev.attendant.sidecar.tenant.TenantId;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;

/** Publishes tenants' models, and makes one of them active. */
public final class ModelService<M> {

    private final ModelStore store;
    private final ModelLoader<M> loader;
    private final LoadedModels<M> loaded;
    private final InstantSource clock;

    /** @param loader tells whether a model can be used before it is kept */
    public ModelService(ModelStore store, ModelLoader<M> loader, LoadedModels<M> loaded, InstantSource clock) {
        this.store = store;
        this.loader = loader;
        this.loaded = loaded;
        this.clock = clock;
    }

    /** A tenant's versions, oldest first, and the number of the active one. */
    public record Listing(int active, List<ModelVersion> versions) {
        public Listing {
            versions = List.copyOf(versions);
        }
    }

    /**
     * Keeps a model; it is not active yet.
     *
     * @param by who publishes it
     * @throws UnusableModelException where it cannot be used here; nothing is kept then
     */
    public Publication publish(TenantId tenant, ModelCard card, byte[] weights, String by) {
        loader.load(card, weights);
        return store.publish(tenant, card, weights, by(by));
    }

    /** All versions with the active one's number. */
    public Listing list(TenantId tenant) {
        List<ModelVersion> versions = store.list(tenant);
        return new Listing(store.activations(tenant).active(), versions);
    }

    /**
     * Makes a version active, or the shipped model again; every turn that is loaded from here on uses it.
     *
     * @return false where the tenant has no such version
     * @throws UnusableModelException where it cannot be used here any more; the active version stays then
     */
    public boolean activate(TenantId tenant, int version, String by) {
        if (version != ModelVersion.SHIPPED && store.find(tenant, version).isEmpty()) {
            return false;
        }
        loaded.prepare(tenant, version);
        return store.activate(tenant, version, by(by));
    }

    /**
     * Undoes the latest activation that stands.
     *
     * @return the number of the version that is active now, or empty where there was nothing to undo
     */
    public OptionalInt rollback(TenantId tenant, String by) {
        return store.rollback(tenant, by(by));
    }

    private Origin by(String subject) {
        return new Origin(subject, clock.instant());
    }
}
