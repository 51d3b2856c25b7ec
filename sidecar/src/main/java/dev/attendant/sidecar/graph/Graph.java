package dev.attendant.sidecar.graph;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Relations that can be followed from node to node. */
public interface Graph {

    /** A graph without relations. */
    Graph EMPTY = new Graph() {
        @Override
        public List<Edge> from(Collection<Node> nodes) {
            return List.of();
        }

        @Override
        public List<Edge> to(Collection<Node> nodes) {
            return List.of();
        }
    };

    /** The edges that begin at any of these nodes. */
    List<Edge> from(Collection<Node> nodes);

    /** The edges that lead to any of these nodes. */
    List<Edge> to(Collection<Node> nodes);

    /** This graph and another together; an edge of both is the one of this. */
    default Graph and(Graph other) {
        Graph self = this;
        return new Graph() {
            @Override
            public List<Edge> from(Collection<Node> nodes) {
                return union(self.from(nodes), other.from(nodes));
            }

            @Override
            public List<Edge> to(Collection<Node> nodes) {
                return union(self.to(nodes), other.to(nodes));
            }
        };
    }

    private static List<Edge> union(List<Edge> first, List<Edge> second) {
        Map<Relation, Edge> edges = new LinkedHashMap<>();
        first.forEach(edge -> edges.put(edge.relation(), edge));
        second.forEach(edge -> edges.putIfAbsent(edge.relation(), edge));
        return List.copyOf(edges.values());
    }
}
