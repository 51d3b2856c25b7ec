package dev.attendant.sidecar.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What a reader of an article has to know or to have done first. */
record Prerequisites(Outgoing outgoing, Succession succession, Predicate<Node> shown) {

    /** Longer lists help nobody. */
    private static final int MOST = 3;

    /**
     * What an article requires, each with the edge that says so.
     *
     * @param articles in the order in which to read them: what a prerequisite requires comes before it
     */
    record Found(List<Node> articles, List<Edge> edges) {}

    /** One hop and two from an article; one that was replaced is named by its successor. */
    Found of(Node article) {
        Map<Node, Edge> found = new LinkedHashMap<>();
        List<Node> last = List.of(article);
        for (int hop = 1; hop <= Succession.HOPS; hop++) {
            List<Node> next = new ArrayList<>();
            for (Edge edge : edges(last)) {
                Node required = succession.current(edge.relation().to());
                boolean helps = shown.test(required) && !required.equals(article);
                if (helps && found.size() < MOST && found.putIfAbsent(required, edge) == null) {
                    next.add(required);
                }
            }
            last = next;
        }
        return new Found(List.copyOf(found.keySet()).reversed(), List.copyOf(found.values()));
    }

    private List<Edge> edges(List<Node> articles) {
        return articles.stream()
                .flatMap(each -> outgoing.of(each, RelationKind.REQUIRES))
                .toList();
    }
}
