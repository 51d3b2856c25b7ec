package dev.attendant.sidecar.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.graph.Relation;
import dev.attendant.sidecar.graph.RelationKind;
import dev.attendant.sidecar.retrieval.DocumentId;
import org.junit.jupiter.api.Test;

/** Turns that name a snapshot of the knowledge. */
class SnapshotTurnTest {

    private static final String QUESTION = "Refund days?";
    private static final String FIVE = "A refund takes five days.";
    private static final String THREE = "A refund takes three days.";

    private final Pipelines fixture = new Pipelines(Pipelines.THRESHOLDS)
            .knowing("delivery", "Delivery", "A parcel to Norway takes nine days.")
            .knowing("refunds", "Refunds", FIVE);

    @Test
    void shouldAnswerFromTheSnapshotAndOtherwiseFromWhatIsPublished() {
        // given
        take();
        fixture.knowing("refunds", "Refunds", THREE);
        take();

        // then
        assertThat(fixture.runOn(1, QUESTION).outcome().text()).isEqualTo(FIVE);
        assertThat(fixture.runOn(2, QUESTION).outcome().text()).isEqualTo(THREE);
        assertThat(fixture.run(QUESTION).outcome().text()).isEqualTo(THREE);
    }

    @Test
    void shouldAnswerFromADeletedArticleOnlyWhereTheOldSnapshotIsNamed() {
        // given
        take();
        fixture.knowledge.remove(fixture.tenant, new DocumentId("refunds"));

        // then
        assertThat(fixture.runOn(1, QUESTION).outcome().text()).isEqualTo(FIVE);
        assertThat(fixture.run(QUESTION).outcome()).isNotInstanceOf(TurnOutcome.Answered.class);
    }

    @Test
    void shouldNotAnswerFromWhatCameAfterTheSnapshot() {
        // given
        take();
        fixture.knowing("orders", "Orders", "An order is fine.");

        // then
        assertThat(fixture.run("Order fine?").outcome().text()).isEqualTo("An order is fine.");
        assertThat(fixture.runOn(1, "Order fine?").outcome()).isNotInstanceOf(TurnOutcome.Answered.class);
    }

    @Test
    void shouldNameTheRevisionAndTheSnapshotInItsTrace() {
        // given
        take();
        fixture.knowing("refunds", "Refunds", THREE);

        // when
        Trace old = fixture.runOn(1, QUESTION).trace();

        // then
        assertThat(old.knowledgeRevision()).isEqualTo(2);
        assertThat(old.stages().getFirst().scores()).containsEntry("snapshot", 1.0);
        assertThat(fixture.run(QUESTION).trace().knowledgeRevision()).isEqualTo(3);
        assertThat(fixture.run(QUESTION).trace().stages().getFirst().scores()).doesNotContainKey("snapshot");
    }

    @Test
    void shouldGiveTheSameAnswerEachTime() {
        // given
        take();
        fixture.knowing("refunds", "Refunds", THREE);

        // then
        assertThat(fixture.runOn(1, QUESTION).outcome())
                .isEqualTo(fixture.runOn(1, QUESTION).outcome());
    }

    @Test
    void shouldFollowTheRelationsThatAreGivenNow() {
        // given
        fixture.knowing("new", "Returns", "A refund takes two days.");
        take();
        fixture.giving(Relation.of(RelationKind.REPLACED_BY, "refunds", "new"));

        // then
        assertThat(fixture.runOn(1, QUESTION).outcome().text()).isEqualTo("A refund takes two days.");
    }

    private void take() {
        fixture.snapshots.take(fixture.tenant, "", "editor");
    }
}
