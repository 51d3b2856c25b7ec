package dev.attendant.sidecar.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A set of relations in memory, which never changes. */
public final class RelationIndex implements Graph {

    private final Map<Node, List<Edge>> from = new HashMap<>();
    private final Map<Node, List<Edge>> to = new HashMap<>();

    /**
     * Indexes relations.
     *
     * @param relations in the order in which they are to be followed
     * @param given whether they were given; else articles state them
     */
    public RelationIndex(Collection<Relation> relations, boolean given) {
        for (Relation relation : relations) {
            Edge edge = new Edge(relation, given);
            from.computeIfAbsent(relation.from(), node -> new ArrayList<>()).add(edge);
            to.computeIfAbsent(relation.to(), node -> new ArrayList<>()).add(edge);
        }
    }

    @Override
    public List<Edge> from(Collection<Node> nodes) {
        return nodes.stream()
                .flatMap(node -> from.getOrDefault(node, List.of()).stream())
                .toList();
    }

    @Override
    public List<Edge> to(Collection<Node> nodes) {
        return nodes.stream()
                .flatMap(node -> to.getOrDefault(node, List.of()).stream())
                .toList();
    }
}
