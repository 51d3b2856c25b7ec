package dev.attendant.sidecar.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.retrieval.DocumentId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedRelationsTest {

    @ParameterizedTest
    @CsvSource({
        "replaced_by, help~points.md, REPLACED_BY",
        "replaced-by, help~points.md, REPLACED_BY",
        "superseded-by, help~points.md, REPLACED_BY",
        "requires, help~points.md, REQUIRES",
        "applies-to, Cairn 2, APPLIES_TO",
        "products, Cairn 2, APPLIES_TO",
        "intents, refund_policy, ANSWERS",
        "action, resend, OFFERS"
    })
    void shouldReadARelationFromAnAttribute(String attribute, String value, RelationKind kind) {
        StatedRelations stated = StatedRelations.of(
                List.of(article("old.md", Map.of(attribute, value)), article("points.md", Map.of())));

        assertThat(stated.relations()).containsExactly(Relation.of(kind, "help~old.md", value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "help~account~points.md",
                "points.md",
                "points",
                "./points.md",
                "../account/points.md",
                "account/points.md",
                "/account/points",
                "trailhead-points"
            })
    void shouldFindTheArticleThatIsMeant(String reference) {
        StatedRelations stated = StatedRelations.of(List.of(
                article("account/old.md", Map.of("replaced_by", reference)),
                article("account/points.md", Map.of("id", "trailhead-points")),
                article("points.txt", Map.of())));

        assertThat(stated.from(Set.of(new Node(NodeKind.ARTICLE, "help~account~old.md"))))
                .extracting(edge -> edge.relation().to().id())
                .containsExactly("help~account~points.md");
    }

    @Test
    void shouldReadSeveralEndsOfOneAttribute() {
        StatedRelations stated = StatedRelations.of(
                List.of(article("guide.md", Map.of("products", "[Cairn, \"Skua 2\"]; cairn", "requires", " , "))));

        assertThat(stated.relations())
                .extracting(relation -> relation.to().id())
                .containsExactly("cairn", "skua 2");
    }

    @Test
    void shouldKeepAnEdgeThatLeadsNowhere() {
        StatedRelations stated = StatedRelations.of(List.of(article("old.md", Map.of("replaced_by", "gone.md"))));

        Relation relation = stated.relations().getFirst();
        assertThat(relation.to().id()).isEqualTo("gone.md");
        assertThat(stated.holds(relation.to())).isFalse();
        assertThat(stated.holds(relation.from())).isTrue();
    }

    @Test
    void shouldNotTakeAnArticleOfAnotherCollectionForOneAtTheSamePlace() {
        StatedRelations stated = StatedRelations.of(List.of(
                article("old.md", Map.of("replaced_by", "new.md")),
                new RelatedArticle(new DocumentId("shop~new.md"), "New", "shop", "new.md", Map.of())));

        assertThat(stated.holds(stated.relations().getFirst().to())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "🙂", "../../../..", "/", "..", "\u200f\u200d", "a/../../b"})
    void shouldNotFallOverAnyReference(String reference) {
        StatedRelations stated = StatedRelations.of(
                List.of(article("old.md", Map.of("replaced_by", reference, "requires", "x".repeat(20_000)))));

        assertThat(stated.relations()).allMatch(relation -> !stated.holds(relation.to()));
    }

    private static RelatedArticle article(String location, Map<String, String> attributes) {
        String id = "help~" + location.replace('/', '~');
        return new RelatedArticle(new DocumentId(id), "Title of " + location, "help", location, attributes);
    }
}
