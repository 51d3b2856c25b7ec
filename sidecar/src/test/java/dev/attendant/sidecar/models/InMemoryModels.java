package dev.attendant.sidecar.models;

import dev.attendant.sidecar.tenant.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Models in maps, with a count of the looks at weights. */
public final class InMemoryModels implements ModelStore {

    private final Map<TenantId, Kept> tenants = new ConcurrentHashMap<>();
    private final AtomicInteger looks = new AtomicInteger();

    private record Kept(List<ModelVersion> versions, List<byte[]> weights, List<Activation> activations) {}

    @Override
    public synchronized Publication publish(TenantId tenant, ModelCard card, byte[] weights, Origin origin) {
        Kept kept = kept(tenant);
        Optional<ModelVersion> same = kept.versions().stream()
                .filter(version -> version.card().id().equals(card.id()))
                .findFirst();
        if (same.isPresent()) {
            return new Publication(same.get(), false);
        }
        ModelVersion version = new ModelVersion(kept.versions().size() + 1, card, weights.length, origin);
        kept.versions().add(version);
        kept.weights().add(weights.clone());
        return new Publication(version, true);
    }

    @Override
    public synchronized Optional<ModelVersion> find(TenantId tenant, int version) {
        return at(kept(tenant).versions(), version);
    }

    @Override
    public synchronized List<ModelVersion> list(TenantId tenant) {
        return List.copyOf(kept(tenant).versions());
    }

    @Override
    public synchronized Optional<byte[]> weights(TenantId tenant, int version) {
        looks.incrementAndGet();
        return at(kept(tenant).weights(), version);
    }

    @Override
    public synchronized boolean activate(TenantId tenant, int version, Origin origin) {
        if (version != ModelVersion.SHIPPED && find(tenant, version).isEmpty()) {
            return false;
        }
        int active = activations(tenant).active();
        if (active != version) {
            kept(tenant).activations().add(new Activation(active, version, false, origin));
        }
        return true;
    }

    @Override
    public synchronized OptionalInt rollback(TenantId tenant, Origin origin) {
        Activations activations = activations(tenant);
        OptionalInt earlier = activations.earlier();
        earlier.ifPresent(
                version -> kept(tenant).activations().add(new Activation(activations.active(), version, true, origin)));
        return earlier;
    }

    @Override
    public synchronized Activations activations(TenantId tenant) {
        return new Activations(kept(tenant).activations());
    }

    /** How often weights were read. */
    public int looks() {
        return looks.get();
    }

    private Kept kept(TenantId tenant) {
        return tenants.computeIfAbsent(
                tenant, absent -> new Kept(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
    }

    private static <T> Optional<T> at(List<T> list, int version) {
        return version >= 1 && version <= list.size() ? Optional.of(list.get(version - 1)) : Optional.empty();
    }
}
