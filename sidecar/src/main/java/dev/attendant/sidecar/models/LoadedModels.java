package dev.attendant.sidecar.models;

import dev.attendant.sidecar.tenant.TenantId;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loaded models, shared by all turns. A turn gets exactly the version it asks for: the first to ask loads it while the
 * others wait, and a turn that holds an older one keeps it to its end. So a swap interrupts nobody, and no turn runs on
 * a version that its trace does not name.
 *
 * <p>Each tenant's two versions used last are kept, so that a rollback finds the earlier one loaded; those used longest
 * ago leave where all together exceed their bound.
 */
public final class LoadedModels<M> {

    private static final Logger LOG = LoggerFactory.getLogger(LoadedModels.class);
    private static final int VERSIONS_PER_TENANT = 2;

    private final ModelStore store;
    private final ModelLoader<M> loader;
    private final long mostBytes;

    /** In the order of their use, the one used last at the end. */
    private final Map<Key, Slot<M>> slots = new LinkedHashMap<>(16, 0.75f, true);

    /** @param mostBytes bound of the memory of all models; the one used last stays even where it exceeds this alone */
    public LoadedModels(ModelStore store, ModelLoader<M> loader, long mostBytes) {
        this.store = store;
        this.loader = loader;
        this.mostBytes = mostBytes;
    }

    private record Key(TenantId tenant, int version) {}

    /**
     * The model that a turn is to use; empty for the shipped one, and where the version cannot be used any more, as
     * after a change of the encoder.
     */
    public Optional<M> forTurn(TenantId tenant, int version) {
        return version == ModelVersion.SHIPPED
                ? Optional.empty()
                : loading(new Key(tenant, version)).model();
    }

    /**
     * Loads a version, so that no turn needs to wait for it.
     *
     * @throws UnusableModelException where it cannot be used here
     */
    void prepare(TenantId tenant, int version) {
        if (version != ModelVersion.SHIPPED) {
            loading(new Key(tenant, version)).requireUsable();
        }
    }

    /** Number of models that are held. */
    synchronized int size() {
        return slots.size();
    }

    private Loading<M> loading(Key key) {
        Slot<M> slot = slot(key);
        Loading<M> loading = slot.fill(() -> load(key));
        trim(key.tenant());
        return loading;
    }

    private Loading<M> load(Key key) {
        ModelVersion version =
                store.find(key.tenant(), key.version()).orElseThrow(() -> new IllegalStateException("no " + key));
        byte[] weights =
                store.weights(key.tenant(), key.version()).orElseThrow(() -> new IllegalStateException("no " + key));
        try {
            return new Loading.Usable<>(loader.load(version.card(), weights));
        } catch (UnusableModelException unusable) {
            LOG.warn("model {} of tenant {} is not used: {}", key.version(), key.tenant(), unusable.getMessage());
            return new Loading.Unusable<>(String.valueOf(unusable.getMessage()));
        }
    }

    private synchronized Slot<M> slot(Key key) {
        return slots.computeIfAbsent(key, absent -> new Slot<>());
    }

    private synchronized void trim(TenantId tenant) {
        List<Key> ofTenant = slots.keySet().stream()
                .filter(key -> key.tenant().equals(tenant))
                .toList();
        ofTenant.stream()
                .limit(Math.max(0, ofTenant.size() - VERSIONS_PER_TENANT))
                .forEach(slots::remove);
        long bytes = slots.values().stream().mapToLong(Slot::bytes).sum();
        Iterator<Slot<M>> longestUnused = slots.values().iterator();
        while (bytes > mostBytes && slots.size() > 1) {
            bytes -= longestUnused.next().bytes();
            longestUnused.remove();
        }
    }
}
