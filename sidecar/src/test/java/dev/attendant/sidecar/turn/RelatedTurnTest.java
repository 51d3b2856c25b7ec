package dev.attendant.sidecar.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.generation.Evidence;
import dev.attendant.sidecar.graph.Relation;
import dev.attendant.sidecar.graph.RelationKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Turns in which articles refer to each other. */
class RelatedTurnTest {

    private final Pipelines fixture =
            new Pipelines(Pipelines.THRESHOLDS).knowing("delivery", "Delivery", "A parcel to Norway takes nine days.");

    @Test
    void shouldAnswerFromTheArticleInTheOthersPlaceAndSayWhy() {
        // given
        fixture.knowing("old", "Refunds", "A refund takes five days.", Map.of("replaced-by", "new.md"))
                .knowing("new", "Refunds", "A refund takes three days.");

        // when
        FinishedTurn finished = fixture.run("Refund days?");

        // then
        assertThat(finished.outcome().text()).isEqualTo("A refund takes three days.");
        assertThat(sources(finished)).containsExactly("new");
        assertThat(finished.trace().stages())
                .filteredOn(stage -> stage.name().equals("relate"))
                .singleElement()
                .satisfies(stage -> assertThat(stage.rule()).contains("old is replaced by new"));
    }

    @Test
    void shouldAnswerFromTheSuccessorThoughItSaysTheSame() {
        // given
        fixture.knowing("old", "Refunds", "A refund takes five days.", Map.of("replaced-by", "new"))
                .knowing("new", "Refunds", "A refund takes five days.");

        // then
        assertThat(sources(fixture.run("Refund days?"))).containsExactly("new");
    }

    @Test
    void shouldFollowARelationThatWasGiven() {
        // given
        fixture.knowing("old", "Refunds", "A refund takes five days.")
                .knowing("new", "Refunds", "A refund takes three days.")
                .giving(Relation.of(RelationKind.REPLACED_BY, "old", "new"));

        // then
        assertThat(sources(fixture.run("Refund days?"))).containsExactly("new");
    }

    @Test
    void shouldNameWhatAnAnswerRequires() {
        // given
        fixture.knowing("account", "Open an account", "An account is free.")
                .knowing("refunds", "Refunds", "A refund takes five days.", Map.of("requires", "account"));

        // when
        FinishedTurn finished = fixture.run("Refund days?");

        // then
        assertThat(finished.outcome().text())
                .isEqualTo("A refund takes five days.\n" + Replies.in("en").readFirst(List.of("Open an account")));
        assertThat(sources(finished)).containsExactly("refunds");
    }

    @Test
    void shouldNotNameWhatTheSameMessageIsAnsweredFrom() {
        // given
        fixture.knowing("refunds", "Refunds", "A refund takes five days.", Map.of("requires", "delivery"));

        // when
        TurnOutcome outcome = fixture.run("The refund days? The Norway parcel?").outcome();

        // then
        assertThat(outcome.text()).isEqualTo("A refund takes five days.\nA parcel to Norway takes nine days.");
    }

    @Test
    void shouldNeverComeToAnArticleThatIsNotForTheCustomer() {
        // given
        fixture.knowing(
                        "refunds",
                        "Refunds",
                        "A refund takes five days.",
                        Map.of("replaced_by", "secret", "requires", "shop"))
                .knowing("secret", "Secret", "A refund takes two days.", Map.of("audience", "internal"))
                .knowing("shop", "In the shop", "A till opens.", Map.of("channel", "shop"));

        // when
        FinishedTurn finished = fixture.run("Refund days?");

        // then
        assertThat(finished.outcome().text()).isEqualTo("A refund takes five days.");
        assertThat(finished.trace().stages()).extracting(Trace.Stage::name).doesNotContain("relate");
    }

    @Test
    void shouldAnswerThoughRelationsLeadNowhereOrRoundInACircle() {
        // given
        fixture.knowing(
                "refunds",
                "Refunds",
                "A refund takes five days.",
                Map.of("replaced_by", "gone", "requires", "refunds"));

        // then
        assertThat(fixture.run("Refund days?").outcome().text()).isEqualTo("A refund takes five days.");
    }

    private static List<String> sources(FinishedTurn finished) {
        return finished.outcome() instanceof TurnOutcome.Answered answered
                ? answered.evidence().stream()
                        .map(Evidence::document)
                        .map(Object::toString)
                        .toList()
                : List.of();
    }
}
