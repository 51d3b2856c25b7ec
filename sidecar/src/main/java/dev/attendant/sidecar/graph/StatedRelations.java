package dev.attendant.sidecar.graph;

import dev.attendant.sidecar.retrieval.DocumentId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a set of articles states of its relations. It never changes: other articles, or other versions, are another set.
 *
 * <p>An article that is named and not in the set is an end all the same, under the name that was written.
 */
public final class StatedRelations implements Graph {

    /** What no article states. */
    public static final StatedRelations NONE = new StatedRelations(List.of());

    private final Map<Node, String> titles = new HashMap<>();
    private final List<Relation> all;
    private final RelationIndex index;

    private StatedRelations(List<RelatedArticle> articles) {
        References references = new References(articles);
        TreeSet<Relation> relations = new TreeSet<>();
        articles.forEach(article -> {
            titles.put(Node.article(article.id()), article.title());
            relations.addAll(relations(article, references));
        });
        all = List.copyOf(relations);
        index = new RelationIndex(all, false);
    }

    public static StatedRelations of(Collection<RelatedArticle> articles) {
        return new StatedRelations(articles.stream()
                .sorted(Comparator.comparing(article -> article.id().value()))
                .toList());
    }

    /** All relations, in their order. */
    public List<Relation> relations() {
        return all;
    }

    /** An article's title; empty for one that is not in the set, and for what is no article. */
    public Optional<String> title(Node article) {
        return Optional.ofNullable(titles.get(article));
    }

    /** Whether a node is there: an article in the set, or anything else. */
    public boolean holds(Node node) {
        return node.kind() != NodeKind.ARTICLE || titles.containsKey(node);
    }

    @Override
    public List<Edge> from(Collection<Node> nodes) {
        return index.from(nodes);
    }

    @Override
    public List<Edge> to(Collection<Node> nodes) {
        return index.to(nodes);
    }

    private static List<Relation> relations(RelatedArticle article, References references) {
        List<Relation> relations = new ArrayList<>();
        for (RelationKind kind : RelationKind.values()) {
            for (String stated : kind.statedIn(article.attributes())) {
                String end = kind.to() == NodeKind.ARTICLE
                        ? references
                                .find(article, stated)
                                .map(DocumentId::value)
                                .orElse(stated)
                        : stated;
                relations.add(Relation.of(kind, article.id().value(), end));
            }
        }
        return relations;
    }
}
