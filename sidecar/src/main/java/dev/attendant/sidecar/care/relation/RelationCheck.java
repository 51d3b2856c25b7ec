package dev.attendant.sidecar.care.relation;

import dev.attendant.sidecar.care.Severity;
import dev.attendant.sidecar.care.relation.LooseRelation.Kind;
import dev.attendant.sidecar.graph.Node;
import dev.attendant.sidecar.graph.NodeKind;
import dev.attendant.sidecar.graph.RelatedArticle;
import dev.attendant.sidecar.graph.Relation;
import dev.attendant.sidecar.graph.RelationKind;
import dev.attendant.sidecar.graph.StatedRelations;
import dev.attendant.sidecar.knowledge.Audience;
import dev.attendant.sidecar.knowledge.DocumentVersion;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Looks at the relations of articles. */
public final class RelationCheck {

    /** Those that a turn follows from article to article. */
    private static final Set<RelationKind> FOLLOWED = Set.of(RelationKind.REPLACED_BY, RelationKind.REQUIRES);

    private final Map<Node, DocumentVersion> articles = new HashMap<>();
    private final TreeSet<Relation> relations = new TreeSet<>();
    private final Set<Relation> given;

    private RelationCheck(List<DocumentVersion> documents, List<Relation> given) {
        documents.forEach(document -> articles.put(Node.article(document.id()), document));
        this.given = new HashSet<>(given);
        relations.addAll(StatedRelations.of(
                        documents.stream().map(RelationCheck::related).toList())
                .relations());
        relations.addAll(given);
    }

    /**
     * The relations that need a look, the most urgent first. What an article states of its own successor is a sign of
     * age, and not among them.
     *
     * @param given relations that no article states
     */
    public static List<LooseRelation> find(List<DocumentVersion> documents, List<Relation> given) {
        RelationCheck check = new RelationCheck(documents, given);
        return check.relations.stream()
                .flatMap(relation -> check.finding(relation).stream())
                .sorted(Comparator.comparing(LooseRelation::severity).thenComparing(LooseRelation::kind))
                .toList();
    }

    private Optional<LooseRelation> finding(Relation relation) {
        return absent(relation)
                .or(() -> unread(relation))
                .or(() -> circle(relation))
                .or(() -> replaced(relation));
    }

    private Optional<LooseRelation> absent(Relation relation) {
        return Stream.of(relation.from(), relation.to())
                .filter(node -> node.kind() == NodeKind.ARTICLE && !articles.containsKey(node))
                .findFirst()
                .map(node -> loose(
                        FOLLOWED.contains(relation.kind()) ? Severity.MEDIUM : Severity.LOW,
                        Kind.NOWHERE,
                        relation,
                        "no article " + node.id() + " is published"));
    }

    private Optional<LooseRelation> unread(Relation relation) {
        boolean shut = FOLLOWED.contains(relation.kind()) && isRead(relation.from()) && !isRead(relation.to());
        return shut
                ? Optional.of(loose(
                        Severity.MEDIUM, Kind.NOWHERE, relation, relation.to().id() + " is not for customers"))
                : Optional.empty();
    }

    private Optional<LooseRelation> circle(Relation relation) {
        return FOLLOWED.contains(relation.kind()) && leadsBack(relation)
                ? Optional.of(loose(Severity.MEDIUM, Kind.CIRCLE, relation, "it leads back to where it begins"))
                : Optional.empty();
    }

    private Optional<LooseRelation> replaced(Relation relation) {
        boolean still =
                relation.kind() == RelationKind.REPLACED_BY && given.contains(relation) && isRead(relation.from());
        return still
                ? Optional.of(loose(Severity.MEDIUM, Kind.REPLACED, relation, "it is published still"))
                : Optional.empty();
    }

    private boolean leadsBack(Relation relation) {
        Set<Node> seen = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>(List.of(relation.to()));
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (node.equals(relation.from())) {
                return true;
            }
            if (seen.add(node)) {
                ends(relation.kind(), node).forEach(open::push);
            }
        }
        return false;
    }

    private Stream<Node> ends(RelationKind kind, Node from) {
        return relations.stream()
                .filter(relation -> relation.kind() == kind && relation.from().equals(from))
                .map(Relation::to);
    }

    /** Whether customers are answered from an article. */
    private boolean isRead(Node node) {
        DocumentVersion article = articles.get(node);
        return article != null && article.isFor(Audience.CUSTOMER);
    }

    private LooseRelation loose(Severity severity, Kind kind, Relation relation, String reason) {
        DocumentVersion article = articles.get(relation.from());
        return article == null
                ? new LooseRelation(severity, kind, relation.from().id(), "", relation.words(), reason)
                : new LooseRelation(severity, kind, article.location(), article.title(), relation.words(), reason);
    }

    private static RelatedArticle related(DocumentVersion document) {
        return new RelatedArticle(
                document.id(), document.title(), document.collection(), document.location(), document.attributes());
    }
}
