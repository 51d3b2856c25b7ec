package dev.attendant.sidecar.graph;

import dev.attendant.sidecar.retrieval.Hit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which of several hits fits what is wanted.
 *
 * @param wanted the products and intents that are asked about
 */
record Preference(Outgoing outgoing, Set<Node> wanted) {

    /** The hit whose article has most of what is wanted; of several the first. */
    Hit best(List<Hit> hits) {
        return hits.stream()
                .max(Comparator.comparingInt((Hit hit) -> fits(hit).size()).thenComparingInt(hit -> -hits.indexOf(hit)))
                .orElseThrow();
    }

    /** The edges that tie a hit's article to what is wanted. */
    List<Edge> fits(Hit hit) {
        Node article = Node.article(hit.passage().document());
        return Stream.of(RelationKind.APPLIES_TO, RelationKind.ANSWERS)
                .flatMap(kind -> outgoing.of(article, kind))
                .filter(edge -> wanted.contains(edge.relation().to()))
                .toList();
    }
}
