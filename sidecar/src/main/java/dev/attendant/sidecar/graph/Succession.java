package dev.attendant.sidecar.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Which article took the place of which. */
record Succession(Outgoing outgoing, Predicate<Node> shown) {

    /** A successor's own successor is followed too, but no further one. */
    static final int HOPS = 2;

    /**
     * The edges to the article that took another's place; none where nothing that may be shown did, or where one would
     * come back to where one began.
     */
    List<Edge> way(Node article) {
        List<Edge> way = new ArrayList<>();
        Set<Node> seen = new HashSet<>(Set.of(article));
        Optional<Edge> next = next(article);
        while (next.isPresent() && way.size() < HOPS) {
            way.add(next.get());
            Node at = next.get().relation().to();
            if (!seen.add(at)) {
                return List.of();
            }
            next = next(at);
        }
        boolean circle = next.isPresent() && seen.contains(next.get().relation().to());
        return circle ? List.of() : way;
    }

    /** The article that stands for another today, which may be itself. */
    Node current(Node article) {
        List<Edge> way = way(article);
        return way.isEmpty() ? article : way.getLast().relation().to();
    }

    private Optional<Edge> next(Node article) {
        return outgoing.of(article, RelationKind.REPLACED_BY)
                .filter(edge -> shown.test(edge.relation().to()))
                .findFirst();
    }
}
