package dev.attendant.sidecar.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The edges that begin at articles, each read once. */
final class Outgoing {

    private static final Set<RelationKind> LEADING_ON = Set.of(RelationKind.REPLACED_BY, RelationKind.REQUIRES);

    private final Graph graph;
    private final Map<Node, List<Edge>> known = new HashMap<>();

    Outgoing(Graph graph) {
        this.graph = graph;
    }

    /** Reads the edges of many articles at once, and of those that one comes to from them in so many hops. */
    void readAhead(Collection<Node> articles, int hops) {
        Collection<Node> nodes = articles;
        for (int hop = 0; hop <= hops; hop++) {
            read(nodes);
            nodes = nodes.stream().flatMap(this::leadingOn).collect(Collectors.toSet());
        }
    }

    /** The ends of an article's edges of one kind, in their order. */
    Stream<Edge> of(Node article, RelationKind kind) {
        read(Set.of(article));
        return known.getOrDefault(article, List.of()).stream()
                .filter(edge -> edge.relation().kind() == kind);
    }

    private Stream<Node> leadingOn(Node article) {
        return LEADING_ON.stream()
                .flatMap(kind -> of(article, kind))
                .map(edge -> edge.relation().to());
    }

    private void read(Collection<Node> nodes) {
        List<Node> unknown = nodes.stream()
                .filter(node -> !known.containsKey(node))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            Map<Node, List<Edge>> edges = graph.from(unknown).stream()
                    .collect(Collectors.groupingBy(edge -> edge.relation().from()));
            unknown.forEach(node -> known.put(node, edges.getOrDefault(node, List.of())));
        }
    }
}
