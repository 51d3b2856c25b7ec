package dev.attendant.sidecar.graph;

import java.util.Set;
import java.util.stream.Stream;

/** The edges that begin at articles. */
record Outgoing(Graph graph) {

    /** An article's edges of one kind, in their order. */
    Stream<Edge> of(Node article, RelationKind kind) {
        return graph.from(Set.of(article)).stream()
                .filter(edge -> edge.relation().kind() == kind);
    }
}
