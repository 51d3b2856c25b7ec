package dev.attendant.sidecar.care.relation;

import static dev.attendant.sidecar.care.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.attendant.sidecar.care.relation.LooseRelation.Kind;
import dev.attendant.sidecar.graph.Relation;
import dev.attendant.sidecar.graph.RelationKind;
import dev.attendant.sidecar.knowledge.DocumentVersion;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelationCheckTest {

    private static final DocumentVersion POINTS = stating("points", "locale: en");

    @Test
    void shouldTellOfARelationThatLeadsNowhere() {
        assertThat(find(stating("old", "replaced_by: gone.md"), POINTS))
                .extracting(LooseRelation::kind, LooseRelation::location, LooseRelation::reason)
                .containsExactly(tuple(Kind.NOWHERE, "old.md", "no article gone.md is published"));
    }

    @Test
    void shouldTellOfArticlesThatCustomersAreNotLedTo() {
        DocumentVersion internal = stating("internal", "audience: internal");

        assertThat(find(stating("guide", "requires: internal.md"), internal))
                .extracting(LooseRelation::kind, LooseRelation::relation)
                .containsExactly(tuple(Kind.NOWHERE, "guide requires internal"));
    }

    @Test
    void shouldTellOfCircles() {
        assertThat(find(stating("a", "replaced_by: b"), stating("b", "replaced_by: c"), stating("c", "replaced_by: a")))
                .extracting(LooseRelation::kind)
                .containsExactly(Kind.CIRCLE, Kind.CIRCLE, Kind.CIRCLE);
    }

    @Test
    void shouldTellOfWhatWasGiven() {
        List<LooseRelation> found = RelationCheck.find(
                List.of(POINTS, stating("old", "locale: en")),
                List.of(
                        Relation.of(RelationKind.REPLACED_BY, "old", "points"),
                        Relation.of(RelationKind.RESOLVED_BY, "500A1", "gone")));

        assertThat(found)
                .extracting(LooseRelation::kind, LooseRelation::location)
                .containsExactly(tuple(Kind.REPLACED, "old.md"), tuple(Kind.NOWHERE, "500A1"));
    }

    @Test
    void shouldLeaveSoundRelationsAlone() {
        assertThat(find(
                        stating("guide", "requires: points\nproducts: Cairn\nintents: refund_policy"),
                        stating("old", "replaced_by: points\nstatus: outdated"),
                        POINTS))
                .isEmpty();
    }

    private static List<LooseRelation> find(DocumentVersion... articles) {
        return RelationCheck.find(List.of(articles), List.of());
    }

    private static DocumentVersion stating(String id, String frontMatter) {
        return article(id, "---\n" + frontMatter + "\n---\n\n# About " + id + "\n\nWords.");
    }
}
