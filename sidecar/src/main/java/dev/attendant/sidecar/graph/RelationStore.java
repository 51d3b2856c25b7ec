package dev.attendant.sidecar.graph;

import dev.attendant.sidecar.tenant.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where relations are kept that somebody gave, beside those that articles state of themselves. */
public interface RelationStore {

    /** Most relations that one look into the graph reads, so that no much-related node fills the memory. */
    int MOST = 1_000;

    /**
     * Keeps a relation, whether or not its ends are known.
     *
     * @return false where it was kept before
     */
    boolean put(TenantId tenant, Relation relation);

    /** Forgets a relation; false where there is none of this id. */
    boolean remove(TenantId tenant, UUID id);

    /**
     * A tenant's relations in the order of their ids, as text.
     *
     * @param after the last id of the page before, or empty for the first page
     */
    List<Relation> list(TenantId tenant, Optional<UUID> after, int limit);

    /** Relations of the kinds that a turn may follow, all of them, in their order. */
    List<Relation> followed(TenantId tenant);

    /** Relations that begin at any of these nodes, in their order, {@value #MOST} at most. */
    List<Relation> from(TenantId tenant, Collection<Node> nodes);

    /** Relations that lead to any of these nodes, in their order, {@value #MOST} at most. */
    List<Relation> to(TenantId tenant, Collection<Node> nodes);

    /** The relations given to one tenant, as a graph that is looked up anew each time. */
    default Graph graph(TenantId tenant) {
        RelationStore store = this;
        return new Graph() {
            @Override
            public List<Edge> from(Collection<Node> nodes) {
                return given(store.from(tenant, nodes));
            }

            @Override
            public List<Edge> to(Collection<Node> nodes) {
                return given(store.to(tenant, nodes));
            }
        };
    }

    private static List<Edge> given(List<Relation> relations) {
        return relations.stream().map(relation -> new Edge(relation, true)).toList();
    }
}
