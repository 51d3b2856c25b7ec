package dev.attendant.sidecar.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.action.ConfirmedTool;
import dev.attendant.sidecar.action.RecordingBox;
import dev.attendant.sidecar.action.ToolResult;
import dev.attendant.sidecar.action.ToolUse;
import dev.attendant.sidecar.adapter.jsonschema.JsonSchemaCheck;
import dev.attendant.sidecar.conversation.ConversationEvent;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.tenant.LatePolicy;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.Thresholds;
import dev.attendant.sidecar.turn.consent.Consent;
import dev.attendant.sidecar.turn.consent.ConsentResult;
import dev.attendant.sidecar.turn.consent.ConsentResult.Contradicted;
import dev.attendant.sidecar.turn.consent.ConsentResult.Expired;
import dev.attendant.sidecar.turn.consent.ConsentResult.Settled;
import dev.attendant.sidecar.turn.consent.ConsentResult.Underway;
import dev.attendant.sidecar.turn.consent.ConsentResult.Unknown;
import dev.attendant.sidecar.turn.consent.ConsentService;
import dev.attendant.sidecar.turn.consent.InMemoryConsents;
import dev.attendant.sidecar.turn.consent.OpenProposal;
import dev.attendant.sidecar.turn.consent.Standing;
import dev.attendant.sidecar.writing.SequenceModel;
import dev.attendant.sidecar.writing.Writers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** From a model that wants to change the world to a person who lets it, or does not. */
class ConsentServiceTest {

    private final RecordingBox box = new RecordingBox();
    private final Pipelines fixture = new Pipelines(new Thresholds(0, 0, 1, 1, 1))
            .within(Duration.ofMinutes(1))
            .knowing("refunds", "Refunds", "A refund takes five days.")
            .offering(box);
    private final InMemoryTurns turns = new InMemoryTurns(fixture.conversations);
    private final InMemoryConsents consents = new InMemoryConsents(fixture.conversations, turns, fixture.late);
    private final List<Consent> told = new CopyOnWriteArrayList<>();
    private Instant now = Turns.FINISHED;

    @Test
    void shouldProposeWhatAModelWantsToDoAndDoNothing() {
        FinishedTurn turn = proposing();

        Proposed proposed = turn.proposed().orElseThrow();
        assertThat(turn.outcome().text())
                .isEqualTo(proposed.says())
                .isEqualTo("Shall I do this for you: cancel order (order: A-17)? I need your yes first.");
        assertThat(turn.outcome().rung()).isEqualTo(Rung.CLARIFY);
        assertThat(proposed.expiresAt()).isAfter(Turns.FINISHED);
        assertThat(box.uses).isEmpty();
    }

    @Test
    void shouldProposeTheSameAgainInAReplay() {
        FinishedTurn turn = proposing();

        assertThat(fixture.replays(turns)
                        .replay(fixture.tenant, turn.request().turn())
                        .orElseThrow()
                        .isSame())
                .isTrue();
        assertThat(box.uses).isEmpty();
    }

    @Test
    void shouldDoExactlyWhatWasConfirmed() {
        FinishedTurn turn = proposing();

        Settled settled = (Settled) settle(turn, true);

        assertThat(box.uses)
                .extracting(use -> use.tool() + " " + use.arguments().json())
                .containsExactly("cancel_order {\"order\":\"A-17\"}");
        assertThat(settled.consent().ending().orElseThrow().done()).isTrue();
        assertThat(said()).isEqualTo("Done. Is there anything else I can help with?");
    }

    @Test
    void shouldDoItOnceHoweverOftenItIsConfirmed() {
        FinishedTurn turn = proposing();
        settle(turn, true);

        Settled again = (Settled) settle(turn, true);

        assertThat(again.repeated()).isTrue();
        assertThat(box.uses).hasSize(1);
    }

    @Test
    void shouldDoItOnceWhereManyConfirmAtOnce() throws Exception {
        FinishedTurn turn = proposing();

        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ConsentResult>> words = Stream.generate(() -> people.submit(() -> settle(turn, true)))
                    .limit(20)
                    .toList();
            for (Future<ConsentResult> word : words) {
                assertThat(word.get()).isInstanceOfAny(Settled.class, Underway.class);
            }
        }

        assertThat(box.uses).hasSize(1);
    }

    @Test
    void shouldDoNothingWhereItIsRefused() {
        FinishedTurn turn = proposing();

        Settled settled = (Settled) settle(turn, false);

        assertThat(settled.consent().given()).isFalse();
        assertThat(settle(turn, true)).isInstanceOf(Contradicted.class);
        assertThat(box.uses).isEmpty();
    }

    @Test
    void shouldSayThatItDidNotWork() {
        box.giving(use -> new ToolResult.Failed("It has left the house."));
        FinishedTurn turn = proposing();

        Settled settled = (Settled) settle(turn, true);

        assertThat(settled.consent().ending().orElseThrow().done()).isFalse();
        assertThat(said()).contains("nothing was changed");
    }

    @Test
    void shouldRunALostOneAgainByTheSameKey() {
        FinishedTurn turn = proposing();
        confirmedBefore(turn);
        assertThat(settle(turn, true)).isInstanceOf(Underway.class);
        now = now.plusSeconds(31);

        assertThat(settle(turn, true)).isInstanceOf(Settled.class);

        assertThat(box.uses).extracting(ToolUse::idempotencyKey).hasSize(1).doesNotContain("");
    }

    @Test
    void shouldNotDoWhatIsConfirmedTooLate() {
        FinishedTurn turn = proposing();
        now = turn.proposed().orElseThrow().expiresAt();

        assertThat(settle(turn, true)).isInstanceOf(Expired.class);
        assertThat(box.uses).isEmpty();
    }

    @Test
    void shouldTellOnceWhatCameOfAWord() {
        FinishedTurn turn = proposing();

        settle(turn, true);
        settle(turn, true);

        assertThat(told).extracting(Standing::of).containsExactly(Standing.DONE);
    }

    @Test
    void shouldTellHowAProposalStands() {
        FinishedTurn turn = proposing();
        FinishedTurn plain = Turns.finished(turn.claim(), Turns.acknowledged());

        assertThat(service().offer(plain)).isEmpty();
        assertThat(standing(turn)).isEqualTo(Standing.OPEN);
        settle(turn, false);
        assertThat(standing(turn)).isEqualTo(Standing.REFUSED);
        now = turn.proposed().orElseThrow().expiresAt();
        assertThat(standing(turn)).isEqualTo(Standing.REFUSED);
    }

    @Test
    void shouldTellWhatIsOpenAsLongAsItIs() {
        FinishedTurn turn = proposing();
        OpenProposal open =
                new OpenProposal(turn.request().turn(), turn.proposed().orElseThrow());

        assertThat(service().open(fixture.tenant, fixture.conversation)).containsExactly(open);
        now = open.proposed().expiresAt();
        assertThat(service().open(fixture.tenant, fixture.conversation)).isEmpty();
    }

    @Test
    void shouldTellThatAConfirmedToolIsAtWork() {
        FinishedTurn turn = proposing();
        confirmedBefore(turn);

        assertThat(standing(turn)).isEqualTo(Standing.UNDERWAY);
    }

    @Test
    void shouldTellThatAProposalHasExpired() {
        FinishedTurn turn = proposing();
        now = turn.proposed().orElseThrow().expiresAt();

        assertThat(standing(turn)).isEqualTo(Standing.EXPIRED);
    }

    @Test
    void shouldKnowNoProposalButTheTurnsOwn() {
        FinishedTurn turn = proposing();
        String id = turn.proposed().orElseThrow().id();
        TenantId stranger = new TenantId(UUID.randomUUID());
        ConversationId other = new ConversationId(UUID.randomUUID());

        assertThat(Stream.of(
                        service().settle(stranger, turn.request().turn(), Optional.empty(), id, true, "eve"),
                        service()
                                .settle(fixture.tenant, new TurnId(UUID.randomUUID()), Optional.empty(), id, true, "e"),
                        service().settle(fixture.tenant, turn.request().turn(), Optional.of(other), id, true, "eve"),
                        service().settle(fixture.tenant, turn.request().turn(), Optional.empty(), id + "A", true, "e")))
                .allSatisfy(result -> assertThat(result).isInstanceOf(Unknown.class));
        assertThat(box.uses).isEmpty();
    }

    private FinishedTurn proposing() {
        SequenceModel model = new SequenceModel("a/eager").thenCalling("cancel_order", "{\"order\":\"A-17\"}");
        fixture.askingOnly(Writers.calling(Writers.trying(LatePolicy.OFFER, "a/eager"), "cancel_order"), model);
        return fixture.recorded(turns, "Refund days?");
    }

    private ConsentResult settle(FinishedTurn turn, boolean confirmed) {
        return service()
                .settle(
                        fixture.tenant,
                        turn.request().turn(),
                        Optional.empty(),
                        turn.proposed().orElseThrow().id(),
                        confirmed,
                        "ann");
    }

    private void confirmedBefore(FinishedTurn turn) {
        consents.give(new Consent(
                fixture.tenant,
                fixture.conversation,
                turn.request().turn(),
                turn.proposed().orElseThrow().tool(),
                true,
                "ann",
                now,
                Optional.empty()));
    }

    private Standing standing(FinishedTurn turn) {
        return service().offer(turn).orElseThrow().standing();
    }

    private ConsentService service() {
        InstantSource clock = () -> now;
        return new ConsentService(
                turns,
                fixture.late,
                consents,
                new ConfirmedTool((tenant, id) -> box, new JsonSchemaCheck()),
                told::add,
                clock);
    }

    private String said() {
        List<ConversationEvent> events = fixture.conversations
                .load(fixture.tenant, fixture.conversation)
                .orElseThrow()
                .events();
        return ((ConversationEvent.Replied) events.getLast()).text();
    }
}
