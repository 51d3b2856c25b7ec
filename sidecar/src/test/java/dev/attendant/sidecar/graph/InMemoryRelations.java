package dev.attendant.sidecar.graph;

import dev.attendant.sidecar.tenant.TenantId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Keeps given relations as long as it lives. */
public final class InMemoryRelations implements RelationStore {

    private final Map<TenantId, Set<Relation>> kept = new ConcurrentHashMap<>();

    private final AtomicLong changes = new AtomicLong();

    /** How often relations changed, of any tenant. */
    public long changes() {
        return changes.get();
    }

    @Override
    public boolean put(TenantId tenant, Relation relation) {
        changes.incrementAndGet();
        return kept.computeIfAbsent(tenant, id -> ConcurrentHashMap.newKeySet()).add(relation);
    }

    @Override
    public boolean remove(TenantId tenant, UUID id) {
        changes.incrementAndGet();
        return kept.getOrDefault(tenant, new HashSet<>())
                .removeIf(relation -> relation.id().equals(id));
    }

    @Override
    public List<Relation> list(TenantId tenant, Optional<UUID> after, int limit) {
        String last = after.map(UUID::toString).orElse("");
        return all(tenant)
                .filter(relation -> relation.id().toString().compareTo(last) > 0)
                .sorted(Comparator.comparing(relation -> relation.id().toString()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Relation> followed(TenantId tenant) {
        return all(tenant)
                .filter(relation -> relation.kind().isFollowed())
                .sorted()
                .toList();
    }

    @Override
    public List<Relation> from(TenantId tenant, Collection<Node> nodes) {
        return some(tenant, relation -> nodes.contains(relation.from()));
    }

    @Override
    public List<Relation> to(TenantId tenant, Collection<Node> nodes) {
        return some(tenant, relation -> nodes.contains(relation.to()));
    }

    private List<Relation> some(TenantId tenant, Predicate<Relation> wanted) {
        return all(tenant).filter(wanted).sorted().limit(MOST).toList();
    }

    private Stream<Relation> all(TenantId tenant) {
        return kept.getOrDefault(tenant, Set.of()).stream();
    }
}
