package dev.attendant.sidecar.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.action.ConfirmedTool;
import dev.attendant.sidecar.action.RecordingBox;
import dev.attendant.sidecar.adapter.jsonschema.JsonSchemaCheck;
import dev.attendant.sidecar.replay.Replay;
import dev.attendant.sidecar.tenant.LatePolicy;
import dev.attendant.sidecar.tenant.Thresholds;
import dev.attendant.sidecar.turn.LateAnswer.Fate;
import dev.attendant.sidecar.turn.consent.ConsentResult;
import dev.attendant.sidecar.turn.consent.ConsentService;
import dev.attendant.sidecar.turn.consent.InMemoryConsents;
import dev.attendant.sidecar.turn.consent.Offer;
import dev.attendant.sidecar.turn.consent.OpenProposal;
import dev.attendant.sidecar.turn.consent.Standing;
import dev.attendant.sidecar.writing.SequenceModel;
import dev.attendant.sidecar.writing.Writers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A proposal reaches a person, whatever was shown or said before it came. */
class ProposalTest {

    private static final String ARGUMENTS = "{\"order\":\"A-17\"}";
    private static final String ASKS = "Shall I do this for you: cancel order (order: A-17)? I need your yes first.";
    private static final String SEEN = "A refund takes five days.";

    /** So long that a turn has a moment left for its model. */
    private static final Duration BARELY = Duration.ofMillis(400);

    private final RecordingBox box = new RecordingBox();
    private final Pipelines fixture = new Pipelines(new Thresholds(0, 0, 1, 1, 1))
            .within(Duration.ofMinutes(1))
            .knowing("refunds", "Refunds", SEEN)
            .offering(box);
    private final InMemoryTurns turns = new InMemoryTurns(fixture.conversations);
    private final InMemoryConsents kept = new InMemoryConsents(fixture.conversations, turns, fixture.late);
    private final List<String> seen = new ArrayList<>();

    @Test
    void shouldAskAfterWhatACustomerHasRead() {
        // given
        fixture.showing((request, text, evidence) -> seen.add(text));
        asking(LatePolicy.OFFER, new SequenceModel("a/eager").thenSayingAndCalling(SEEN, "cancel_order", ARGUMENTS));

        // when
        FinishedTurn turn = fixture.recorded(turns, "Refund days?");

        // then
        assertThat(turn.outcome().rung()).isEqualTo(Rung.MODEL);
        assertThat(turn.outcome().text()).isEqualTo(String.join("", seen) + "\n\n" + ASKS);
        assertThat(((TurnOutcome.Answered) turn.outcome()).evidence())
                .extracting(evidence -> evidence.answer().end())
                .containsExactly(SEEN.length());
        assertThat(turn.proposed().map(Proposed::says)).contains(ASKS);
        assertThat(box.uses).isEmpty();
    }

    @Test
    void shouldAskTheSameAgainInAReplay() {
        // given
        fixture.showing((request, text, evidence) -> seen.add(text));
        asking(LatePolicy.OFFER, new SequenceModel("a/eager").thenSayingAndCalling(SEEN, "cancel_order", ARGUMENTS));
        FinishedTurn turn = fixture.recorded(turns, "Refund days?");

        // when
        Replay replay = fixture.replays(turns)
                .replay(fixture.tenant, turn.request().turn())
                .orElseThrow();

        // then
        assertThat(replay.isSame()).isTrue();
        assertThat(replay.again().proposed().map(Proposed::says)).contains(ASKS);
    }

    @Test
    void shouldNotGiveAProposalToOthers() {
        // given
        fixture.showing((request, text, evidence) -> seen.add(text));
        asking(
                LatePolicy.OFFER,
                new SequenceModel("a/eager")
                        .thenSayingAndCalling(SEEN, "cancel_order", ARGUMENTS)
                        .thenSaying(SEEN));
        fixture.run("Refund days?");

        // when
        FinishedTurn second = fixture.run("Refund days?");

        // then
        assertThat(second.outcome().rung()).isEqualTo(Rung.MODEL);
        assertThat(second.outcome().text()).isEqualTo(SEEN);
        assertThat(second.proposed()).isEmpty();
    }

    @Test
    void shouldAskTheCustomerAfterTheReplyWhereItComesLate() throws Exception {
        // when
        FinishedTurn turn = late(LatePolicy.FOLLOW_UP);

        // then
        LateAnswer late = fixture.late.first.get(5, TimeUnit.SECONDS);
        assertThat(turn.outcome().rung()).isEqualTo(Rung.EXTRACTIVE);
        assertThat(turn.proposed()).isEmpty();
        assertThat(late.fate()).isEqualTo(Fate.SENT);
        assertThat(late.text()).isEqualTo(ASKS);
        assertThat(late.proposed().map(Proposed::arguments)).contains(ARGUMENTS);
        assertThat(box.uses).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = LatePolicy.class,
            names = {"OFFER", "DROP"})
    void shouldAskTheServiceAgentWhereTheCustomerIsToReadNothingLate(LatePolicy policy) throws Exception {
        // when
        FinishedTurn turn = late(policy);

        // then
        LateAnswer late = fixture.late.first.get(5, TimeUnit.SECONDS);
        assertThat(late.fate()).isEqualTo(Fate.OFFERED);
        assertThat(consents().offer(late).map(Offer::standing)).contains(Standing.OPEN);
        assertThat(consents().offer(turn)).isEmpty();
    }

    @Test
    void shouldDoWhatIsConfirmedLate() throws Exception {
        // given
        FinishedTurn turn = late(LatePolicy.FOLLOW_UP);
        fixture.late.first.get(5, TimeUnit.SECONDS);
        Offer offer = consents().offer(turn).orElseThrow();
        assertThat(consents().open(fixture.tenant, fixture.conversation))
                .containsExactly(new OpenProposal(turn.request().turn(), offer.proposed()));

        // when
        ConsentResult result = consents()
                .settle(
                        fixture.tenant,
                        turn.request().turn(),
                        Optional.of(fixture.conversation),
                        offer.proposed().id(),
                        true,
                        "visitor");

        // then
        assertThat(result).isInstanceOf(ConsentResult.Settled.class);
        assertThat(box.uses).extracting(use -> use.arguments().json()).containsExactly(ARGUMENTS);
        assertThat(consents().offer(turn).map(Offer::standing)).contains(Standing.DONE);
    }

    /** A turn whose model calls a tool only after the deadline. */
    private FinishedTurn late(LatePolicy policy) {
        CountDownLatch gate = new CountDownLatch(1);
        asking(policy, new SequenceModel("a/slow").behind(gate).thenCalling("cancel_order", ARGUMENTS));
        FinishedTurn turn = fixture.within(BARELY).recorded(turns, "Refund days?");
        gate.countDown();
        return turn;
    }

    private void asking(LatePolicy policy, SequenceModel model) {
        fixture.askingOnly(Writers.calling(Writers.trying(policy, model.name().toString()), "cancel_order"), model);
    }

    private ConsentService consents() {
        return new ConsentService(
                turns,
                fixture.late,
                kept,
                new ConfirmedTool((tenant, id) -> box, new JsonSchemaCheck()),
                consent -> {},
                InstantSource.fixed(Turns.FINISHED));
    }
}
