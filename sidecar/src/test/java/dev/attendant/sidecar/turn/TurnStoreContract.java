package dev.attendant.sidecar.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attendant.sidecar.conversation.Conversation;
import dev.attendant.sidecar.conversation.ConversationEvent;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.ConversationState;
import dev.attendant.sidecar.conversation.ConversationStore;
import dev.attendant.sidecar.conversation.Subject;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.generation.Evidence;
import dev.attendant.sidecar.handoff.HandoffReason;
import dev.attendant.sidecar.tenant.TenantDirectory;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.Tenants;
import dev.attendant.sidecar.turn.TurnStore.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every {@link TurnStore} does. */
public abstract class TurnStoreContract {

    protected static final Instant NOW = Turns.RECEIVED;
    protected static final Instant LEASE = NOW.plusSeconds(30);

    protected TenantId tenant;
    protected ConversationId conversation;

    protected abstract TurnStore turns();

    protected abstract ConversationStore conversations();

    protected abstract TenantDirectory directory();

    @BeforeEach
    void startAConversation() {
        tenant = Tenants.in(directory());
        conversation = newConversation(tenant);
    }

    protected ConversationId newConversation(TenantId of) {
        ConversationId id = new ConversationId(UUID.randomUUID());
        conversations().start(of, id, new ConversationEvent.Started("web", "en", NOW));
        return id;
    }

    // Acceptance

    @Test
    void shouldKeepAnAcceptedMessageWaiting() {
        TurnRequest request = request("key", "Hello?");

        Acceptance acceptance = turns().accept(request);

        assertThat(acceptance).isEqualTo(new Acceptance.Accepted(request.turn()));
        assertThat(turns().isWaiting(tenant, request.turn())).isTrue();
        assertThat(turns().find(tenant, request.turn())).isEmpty();
    }

    @Test
    void shouldNameTheFirstTurnWhenARequestIsRepeated() {
        TurnRequest first = accepted("key", "Hello?");
        TurnRequest again = request("key", "Hello?");

        Acceptance acceptance = turns().accept(again);

        assertThat(acceptance).isEqualTo(new Acceptance.Repeated(first.turn()));
        assertThat(turns().isWaiting(tenant, again.turn())).isFalse();
    }

    @Test
    void shouldNameTheFirstTurnWhenAFinishedRequestIsRepeated() {
        TurnRequest first = accepted("key", "Hello?");
        turns().record(Turns.finished(claim("worker"), Turns.acknowledged()));

        assertThat(turns().accept(request("key", "Hello?"))).isEqualTo(new Acceptance.Repeated(first.turn()));
        assertThat(tryClaim("worker", NOW)).isEmpty();
    }

    @Test
    void shouldRefuseAKeyThatCameWithAnotherMessage() {
        accepted("key", "Hello?");

        assertThat(turns().accept(request("key", "Goodbye."))).isEqualTo(new Acceptance.KeyReused());
    }

    @Test
    void shouldKeepTheSnapshotThatAMessageNames() {
        TurnRequest request = naming(3);
        turns().accept(request);

        Claim claim = claim("worker");
        turns().record(Turns.finished(claim, Turns.acknowledged()));

        assertThat(claim.request().snapshot()).hasValue(3);
        assertThat(turns().find(tenant, request.turn()).orElseThrow().request()).isEqualTo(request);
    }

    @Test
    void shouldNameTheSnapshotAgainAfterItsWorkerDied() {
        turns().accept(naming(3));
        claim("worker");

        Claim again = tryClaim("other", LEASE.plusSeconds(1)).orElseThrow();

        assertThat(again.attempt()).isEqualTo(2);
        assertThat(again.request().snapshot()).hasValue(3);
    }

    @Test
    void shouldRefuseAKeyThatCameForAnotherSnapshot() {
        TurnRequest first = naming(3);
        turns().accept(first);

        assertThat(turns().accept(naming(2))).isEqualTo(new Acceptance.KeyReused());
        assertThat(turns().accept(request("key", "Hello?"))).isEqualTo(new Acceptance.KeyReused());
        assertThat(turns().accept(naming(3))).isEqualTo(new Acceptance.Repeated(first.turn()));
    }

    private TurnRequest naming(int snapshot) {
        TurnRequest plain = request("key", "Hello?");
        return new TurnRequest(
                tenant, conversation, plain.turn(), "key", plain.message(), OptionalInt.of(snapshot), NOW);
    }

    @Test
    void shouldAcceptTheSameKeyInAnotherConversation() {
        accepted("key", "Hello?");
        TurnRequest other = Turns.request(tenant, newConversation(tenant), "key", "Goodbye.");

        assertThat(turns().accept(other)).isEqualTo(new Acceptance.Accepted(other.turn()));
    }

    @Test
    void shouldNotKnowAConversationOfAnotherTenant() {
        TenantId other = Tenants.in(directory());

        Acceptance acceptance = turns().accept(Turns.request(other, conversation, "key", "Hello?"));

        assertThat(acceptance).isEqualTo(new Acceptance.UnknownConversation());
        assertThat(tryClaim("worker", NOW)).isEmpty();
    }

    @Test
    void shouldRefuseMoreMessagesThanALaneHolds() {
        for (int i = 0; i < TurnStore.LANE_LIMIT; i++) {
            accepted("key " + i, "Hello?");
        }

        assertThat(turns().accept(request("one more", "Hello?")))
                .isEqualTo(new Acceptance.ConversationFull(TurnStore.LANE_LIMIT));
        assertThat(turns().accept(request("key 7", "Hello?"))).isInstanceOf(Acceptance.Repeated.class);

        turns().record(Turns.finished(claim("worker"), Turns.acknowledged()));
        assertThat(turns().accept(request("one more", "Hello?"))).isInstanceOf(Acceptance.Accepted.class);
    }

    @Test
    void shouldRefuseAMessageThatCannotBeKept() {
        TurnRequest request = request("key", "Hello\0");

        assertThatThrownBy(() -> turns().accept(request))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("message");
        assertThat(turns().isWaiting(tenant, request.turn())).isFalse();
    }

    // Claims

    @Test
    void shouldClaimTurnsInTheOrderOfAcceptance() {
        TurnRequest first = accepted("1", "first");
        TurnRequest second = accepted("2", "second");

        Claim firstClaim = claim("worker");
        turns().record(Turns.finished(firstClaim, Turns.acknowledged()));
        Claim secondClaim = claim("worker");

        assertThat(firstClaim.request()).isEqualTo(first);
        assertThat(secondClaim.request()).isEqualTo(second);
        assertThat(secondClaim.fence()).isGreaterThan(firstClaim.fence());
        assertThat(secondClaim.attempt()).isEqualTo(1);
    }

    @Test
    void shouldClaimNothingWhereNothingWaits() {
        assertThat(tryClaim("worker", NOW)).isEmpty();
        TurnRequest later = accepted("key", "Hello?");

        assertThat(tryClaim("another", NOW)).map(Claim::request).contains(later);
    }

    @Test
    void shouldNotClaimWhileAnotherWorkersLeaseHolds() {
        accepted("1", "first");
        accepted("2", "second");
        claim("worker");

        assertThat(tryClaim("another", LEASE.minusMillis(1))).isEmpty();
    }

    @Test
    void shouldClaimATurnAgainOnceTheLeaseHasEnded() {
        TurnRequest request = accepted("key", "Hello?");
        Claim lost = claim("worker");

        Claim taken = tryClaim("another", LEASE).orElseThrow();

        assertThat(taken.request()).isEqualTo(request);
        assertThat(taken.attempt()).isEqualTo(2);
        assertThat(taken.fence()).isGreaterThan(lost.fence());
    }

    @Test
    void shouldLetTheSameWorkerClaimAgainWithAHigherFence() {
        accepted("key", "Hello?");
        Claim first = claim("worker");

        Claim second = claim("worker");

        assertThat(second.request()).isEqualTo(first.request());
        assertThat(turns().record(Turns.finished(first, Turns.acknowledged()))).isEqualTo(Recorded.LOST);
        assertThat(turns().record(Turns.finished(second, Turns.acknowledged()))).isEqualTo(Recorded.LAST);
    }

    // Records

    @ParameterizedTest
    @MethodSource("dev.attendant.sidecar.turn.Turns#outcomes")
    void shouldReadATurnBackAsItWasRecorded(TurnOutcome outcome) {
        TurnRequest request = accepted("key", "Wie setze ich den Router zurück? 🙂");
        FinishedTurn finished = Turns.finished(claim("worker"), outcome);

        Recorded recorded = turns().record(finished);

        assertThat(recorded).isEqualTo(Recorded.LAST);
        assertThat(turns().find(tenant, request.turn())).contains(finished);
        assertThat(turns().isWaiting(tenant, request.turn())).isFalse();
    }

    @Test
    void shouldTellWhetherMoreOfTheLaneWaits() {
        accepted("1", "first");
        accepted("2", "second");

        Recorded first = turns().record(Turns.finished(claim("worker"), Turns.acknowledged()));
        Recorded second = turns().record(Turns.finished(claim("worker"), Turns.acknowledged()));

        assertThat(first).isEqualTo(Recorded.MORE);
        assertThat(second).isEqualTo(Recorded.LAST);
    }

    @Test
    void shouldRefuseARecordWhoseFenceIsOld() {
        TurnRequest request = accepted("key", "Hello?");
        Claim lost = claim("worker");
        assertThat(tryClaim("another", LEASE)).isPresent();

        Recorded recorded = turns().record(Turns.finished(lost, Turns.acknowledged()));

        assertThat(recorded).isEqualTo(Recorded.LOST);
        assertThat(turns().find(tenant, request.turn())).isEmpty();
        assertThat(turns().isWaiting(tenant, request.turn())).isTrue();
        assertThat(loaded().events()).hasSize(1);
    }

    @Test
    void shouldRefuseASecondRecordOfTheSameClaim() {
        accepted("key", "Hello?");
        FinishedTurn finished = Turns.finished(claim("worker"), Turns.acknowledged());
        turns().record(finished);

        assertThat(turns().record(finished)).isEqualTo(Recorded.LOST);
        assertThat(loaded().events()).hasSize(3);
    }

    @Test
    void shouldRefuseARecordOfAFinishedRequestUnderALaterFence() {
        accepted("1", "first");
        accepted("2", "second");
        Claim first = claim("worker");
        turns().record(Turns.finished(first, Turns.acknowledged()));
        Claim second = claim("worker");

        Claim mixed = new Claim(first.request(), second.fence(), 1);

        assertThat(turns().record(Turns.finished(mixed, Turns.acknowledged()))).isEqualTo(Recorded.LOST);
        assertThat(loaded().events()).hasSize(3);
        assertThat(turns().record(Turns.finished(second, Turns.acknowledged()))).isEqualTo(Recorded.LAST);
    }

    @Test
    void shouldRecordWhenTheLeaseEndedButNobodyTookTheLane() {
        accepted("key", "Hello?");
        Claim claim = claim("worker");
        FinishedTurn late = new FinishedTurn(
                claim, Turns.acknowledged(), new Trace(1, 1, "none", 0, List.of()), LEASE.plusSeconds(60));

        assertThat(turns().record(late)).isEqualTo(Recorded.LAST);
    }

    @Test
    void shouldRefuseATurnWhoseTextCannotBeKept() {
        TurnRequest request = accepted("key", "Hello?");
        FinishedTurn finished = Turns.finished(claim("worker"), new TurnOutcome.Acknowledged("Hello\0"));

        assertThatThrownBy(() -> turns().record(finished)).isInstanceOf(IllegalArgumentException.class);
        assertThat(turns().isWaiting(tenant, request.turn())).isTrue();
    }

    @Test
    void shouldAddTheTurnsEventsToItsConversation() {
        TurnId first = recorded("1", new TurnOutcome.Clarified("Which?", "reset", List.of()));
        assertThat(loaded().state()).isEqualTo(ConversationState.CLARIFYING);
        TurnId second = recorded("2", new TurnOutcome.HandedOff("Wait.", HandoffReason.REQUESTED));
        TurnId third = recorded("3", new TurnOutcome.HandedOff("Passed on.", HandoffReason.ALREADY_WITH_HUMAN));

        assertThat(loaded().events().stream().skip(1))
                .containsExactly(
                        new ConversationEvent.CustomerSpoke(first, "message 1", Turns.RECEIVED),
                        new ConversationEvent.AskedBack(first, "Which?", "reset", Turns.FINISHED),
                        new ConversationEvent.CustomerSpoke(second, "message 2", Turns.RECEIVED),
                        new ConversationEvent.HandedOff(second, "Wait.", "REQUESTED", Turns.FINISHED),
                        new ConversationEvent.CustomerSpoke(third, "message 3", Turns.RECEIVED),
                        new ConversationEvent.Forwarded(third, "Passed on.", Turns.FINISHED));
    }

    @Test
    void shouldTellWhichArticlesAnAnswerRestsOn() {
        Evidence evidence = Turns.evidence(0);
        recorded("1", new TurnOutcome.Answered("Five days.", List.of(evidence, evidence), 1));

        assertThat(loaded().subject())
                .contains(new Subject("message 1", List.of(evidence.document().value())));
    }

    @Test
    void shouldLeaveUnansweredMessagesOutOfTheConversation() {
        recorded("1", Turns.acknowledged());
        accepted("2", "still waiting");

        assertThat(loaded().events()).hasSize(3);
        assertThat(loaded().previousUtterance()).contains("message 1");
    }

    @Test
    void shouldNotFindAnotherTenantsTurn() {
        TurnId turn = recorded("1", Turns.acknowledged());
        TurnId waiting = accepted("2", "second").turn();
        TenantId other = Tenants.in(directory());

        assertThat(turns().find(other, turn)).isEmpty();
        assertThat(turns().isWaiting(other, waiting)).isFalse();
    }

    // Abandoned lanes

    @Test
    void shouldListLanesOfAllTenantsThatNobodyWorksOnOldestFirst() {
        TenantId other = Tenants.in(directory());
        ConversationId older = newConversation(other);
        Instant past = NOW.minusSeconds(100);
        turns().accept(Turns.requestAt(past, other, older, "key", "Hello?"));
        accepted("key", "Hello?");
        accepted("another key", "Hello?");

        assertThat(mine(turns().abandoned(NOW, 1000), other))
                .containsExactly(new TurnStore.Lane(other, older), new TurnStore.Lane(tenant, conversation));
    }

    @Test
    void shouldListALaneOnlyAfterItsLeaseHasEnded() {
        accepted("key", "Hello?");
        claim("worker");

        assertThat(mine(turns().abandoned(LEASE.minusMillis(1), 1000), tenant)).isEmpty();
        assertThat(mine(turns().abandoned(LEASE, 1000), tenant)).hasSize(1);
    }

    @Test
    void shouldNotListALaneWhereNothingWaits() {
        recorded("key", Turns.acknowledged());

        assertThat(mine(turns().abandoned(LEASE, 1000), tenant)).isEmpty();
    }

    @Test
    void shouldListNoMoreLanesThanAskedFor() {
        accepted("key", "Hello?");
        turns().accept(Turns.request(tenant, newConversation(tenant), "key", "Hello?"));

        assertThat(turns().abandoned(NOW, 1)).hasSize(1);
    }

    protected TurnRequest request(String key, String message) {
        return Turns.request(tenant, conversation, key, message);
    }

    protected TurnRequest accepted(String key, String message) {
        TurnRequest request = request(key, message);
        assertThat(turns().accept(request)).isInstanceOf(Acceptance.Accepted.class);
        return request;
    }

    protected Claim claim(String worker) {
        return tryClaim(worker, NOW).orElseThrow();
    }

    private Optional<Claim> tryClaim(String worker, Instant now) {
        return turns().claimNext(tenant, conversation, worker, now, now.plusSeconds(30));
    }

    protected TurnId recorded(String key, TurnOutcome outcome) {
        TurnRequest request = accepted(key, "message " + key);
        assertThat(turns().record(Turns.finished(claim("worker"), outcome))).isEqualTo(Recorded.LAST);
        return request.turn();
    }

    private Conversation loaded() {
        return conversations().load(tenant, conversation).orElseThrow();
    }

    private List<TurnStore.Lane> mine(List<TurnStore.Lane> lanes, TenantId other) {
        return lanes.stream()
                .filter(lane -> lane.tenant().equals(tenant) || lane.tenant().equals(other))
                .toList();
    }
}
