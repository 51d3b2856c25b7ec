package dev.attendant.sidecar.graph;

import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.Hit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Follows the relations of what one search found, one hop or two, where that helps: a replaced article yields to the
 * one in its place, of near-equal hits the one that fits what is wanted goes first, and what the first article requires
 * is named. For one search only.
 */
public final class Following {

    /** Only so many of the first articles are looked at; an answer comes from the first. */
    private static final int FIRST = 10;

    /** Scores as near as this say little about which hit is better. */
    private static final double NEAR = 0.02;

    private final Outgoing outgoing;
    private final Succession succession;
    private final Prerequisites prerequisites;
    private final Function<Set<DocumentId>, List<Hit>> searchWithout;
    private final List<String> notes = new ArrayList<>();

    /**
     * A following that has not begun.
     *
     * @param shown whether an article is published and for this turn; no other is ever come to
     * @param searchWithout the same search without some documents
     */
    public Following(Graph graph, Predicate<Node> shown, Function<Set<DocumentId>, List<Hit>> searchWithout) {
        this.outgoing = new Outgoing(graph);
        this.succession = new Succession(outgoing, shown);
        this.prerequisites = new Prerequisites(outgoing, succession, shown);
        this.searchWithout = searchWithout;
    }

    /**
     * What becomes of the hits.
     *
     * @param hits best first
     * @param wanted the products and intents that are asked about
     */
    public Followed follow(List<Hit> hits, Set<Node> wanted) {
        List<Hit> current = withoutReplaced(hits);
        List<Hit> ordered = current.isEmpty() ? current : fittingFirst(current, new Preference(outgoing, wanted));
        List<Node> required = ordered.isEmpty() ? List.of() : required(article(ordered.getFirst()));
        return new Followed(ordered, required, notes);
    }

    private List<Hit> withoutReplaced(List<Hit> hits) {
        Map<Node, List<Edge>> ways = new LinkedHashMap<>();
        articles(hits).forEach(article -> ways.put(article, succession.way(article)));
        ways.values().removeIf(List::isEmpty);
        if (ways.isEmpty()) {
            return hits;
        }
        ways.values().forEach(way -> notes.add(words(way) + ", to which it yields"));
        List<Hit> others = searchWithout.apply(
                ways.keySet().stream().map(node -> new DocumentId(node.id())).collect(Collectors.toSet()));
        Hit first = hits.getFirst();
        List<Edge> way = ways.getOrDefault(article(first), List.of());
        return way.isEmpty() ? others : inPlace(first, way.getLast().relation().to(), others);
    }

    /** Puts the successor's best hit first, where the replaced article's was. */
    private static List<Hit> inPlace(Hit replaced, Node successor, List<Hit> others) {
        List<Hit> all = new ArrayList<>(others);
        others.stream()
                .filter(hit -> article(hit).equals(successor))
                .findFirst()
                .ifPresent(best -> {
                    all.remove(best);
                    double score = Math.max(replaced.score(), others.getFirst().score());
                    all.addFirst(best.withScore(score));
                });
        return all;
    }

    private List<Hit> fittingFirst(List<Hit> hits, Preference preference) {
        Hit first = hits.getFirst();
        List<Hit> near = hits.stream()
                .limit(FIRST)
                .filter(hit -> hit.score() >= first.score() - NEAR)
                .toList();
        Hit best = preference.best(near);
        List<Edge> fits = preference.fits(best);
        if (fits.size() <= preference.fits(first).size()) {
            return hits;
        }
        notes.add(words(fits) + ", so that of near-equal hits it goes before "
                + article(first).id());
        return exchanged(hits, hits.indexOf(best));
    }

    /** The first hit and another change places, and scores with them. */
    private static List<Hit> exchanged(List<Hit> hits, int other) {
        List<Hit> changed = new ArrayList<>(hits);
        changed.set(0, hits.get(other).withScore(hits.getFirst().score()));
        changed.set(other, hits.getFirst().withScore(hits.get(other).score()));
        return changed;
    }

    private List<Node> required(Node article) {
        Prerequisites.Found found = prerequisites.of(article);
        found.edges().forEach(edge -> notes.add(edge.relation().words() + ", which an answer names"));
        return found.articles();
    }

    private static List<Node> articles(List<Hit> hits) {
        return hits.stream().map(Following::article).distinct().limit(FIRST).toList();
    }

    private static Node article(Hit hit) {
        return Node.article(hit.passage().document());
    }

    private static String words(List<Edge> edges) {
        return edges.stream().map(edge -> edge.relation().words()).collect(Collectors.joining(", "));
    }
}
