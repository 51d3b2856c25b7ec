package dev.attendant.sidecar.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A node that one comes to from another.
 *
 * @param path the edges on the way, in order, whichever way they lead; none at the start itself
 */
public record Reach(Node node, List<Edge> path) {

    /** More nodes are left out, since nobody reads them all. */
    public static final int MOST = 500;

    public Reach {
        path = List.copyOf(path);
    }

    public int hops() {
        return path.size();
    }

    /** Every node within so many hops of one, the nearest first, each by a shortest way; {@value #MOST} at most. */
    public static List<Reach> around(Graph graph, Node start, int hops) {
        Map<Node, Reach> reached = new LinkedHashMap<>();
        List<Reach> last = List.of(new Reach(start, List.of()));
        for (int hop = 1; hop <= hops && !last.isEmpty(); hop++) {
            last = next(graph, start, last, reached);
        }
        return reached.values().stream().limit(MOST).toList();
    }

    private static List<Reach> next(Graph graph, Node start, List<Reach> last, Map<Node, Reach> reached) {
        Map<Node, Reach> places = new LinkedHashMap<>();
        last.forEach(reach -> places.put(reach.node(), reach));
        List<Reach> found = new ArrayList<>();
        graph.from(places.keySet()).stream()
                .map(edge -> step(places, edge.relation().from(), edge))
                .forEach(found::add);
        graph.to(places.keySet()).stream()
                .map(edge -> step(places, edge.relation().to(), edge))
                .forEach(found::add);
        return found.stream()
                .sorted(Comparator.comparing(Reach::node))
                .filter(reach -> !reach.node().equals(start) && reached.putIfAbsent(reach.node(), reach) == null)
                .limit(MOST)
                .toList();
    }

    private static Reach step(Map<Node, Reach> places, Node end, Edge edge) {
        List<Edge> path = new ArrayList<>(
                places.getOrDefault(end, new Reach(end, List.of())).path());
        path.add(edge);
        return new Reach(edge.beyond(end), path);
    }
}
