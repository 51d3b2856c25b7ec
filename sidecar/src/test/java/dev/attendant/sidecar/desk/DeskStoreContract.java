package dev.attendant.sidecar.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attendant.sidecar.conversation.Conversation;
import dev.attendant.sidecar.conversation.ConversationEvent;
import dev.attendant.sidecar.conversation.ConversationEvent.AgentSpoke;
import dev.attendant.sidecar.conversation.ConversationEvent.TakenOver;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.ConversationState;
import dev.attendant.sidecar.conversation.ConversationStore;
import dev.attendant.sidecar.handoff.HandoffReason;
import dev.attendant.sidecar.tenant.TenantDirectory;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.Tenants;
import dev.attendant.sidecar.turn.Acceptance;
import dev.attendant.sidecar.turn.Claim;
import dev.attendant.sidecar.turn.TurnOutcome;
import dev.attendant.sidecar.turn.TurnRequest;
import dev.attendant.sidecar.turn.TurnStore;
import dev.attendant.sidecar.turn.TurnStore.Recorded;
import dev.attendant.sidecar.turn.Turns;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link DeskStore} does. */
public abstract class DeskStoreContract {

    protected static final Instant NOW = Turns.RECEIVED.plusSeconds(1);

    protected TenantId tenant;
    protected ConversationId conversation;

    protected abstract DeskStore desk();

    protected abstract TurnStore turns();

    protected abstract ConversationStore conversations();

    protected abstract TenantDirectory directory();

    @BeforeEach
    void startAConversation() {
        tenant = Tenants.in(directory());
        conversation = newConversation();
    }

    // Takeover

    @Test
    void shouldGiveAConversationToWhoeverTakesItOver() {
        TakenOver taken = takeOver("Alice");

        assertThat(taken.by()).isEqualTo("Alice");
        assertThat(taken.fence()).isPositive();
        assertThat(state()).isEqualTo(ConversationState.WITH_HUMAN);
        assertThat(loaded().events().getLast()).isEqualTo(taken);
    }

    @Test
    void shouldGiveTheSecondWhoTakesItAHigherFenceAndTheFirstNothingMore() {
        long first = takeOver("Alice").fence();

        long second = takeOver("Bob").fence();

        assertThat(second).isGreaterThan(first);
        assertThat(perform(speak("Hello.", first))).isEqualTo(new DeskOutcome.FenceNotCurrent());
        assertThat(perform(new DeskAction.Release(first))).isEqualTo(new DeskOutcome.FenceNotCurrent());
        assertThat(done(speak("Hello.", second))).isNotNull();
    }

    @Test
    void shouldNotRecordTheAnswerOfATurnThatWasInWork() {
        TurnRequest request = accepted("key", "Hello?");
        Claim claim = claim();

        takeOver("Alice");

        assertThat(turns().record(Turns.finished(claim, Turns.acknowledged()))).isEqualTo(Recorded.LOST);
        assertThat(turns().isWaiting(tenant, request.turn())).isTrue();
        assertThat(loaded().events()).hasSize(2);
    }

    @Test
    void shouldPassTheMessageOnWhenTheTurnIsRunAgain() {
        TurnRequest request = accepted("key", "Hello?");
        claim();
        TakenOver taken = takeOver("Alice");

        Claim again = claim();
        Recorded recorded = turns().record(Turns.finished(again, forwarded()));

        assertThat(again.request()).isEqualTo(request);
        assertThat(again.attempt()).isEqualTo(1);
        assertThat(again.fence()).isGreaterThan(taken.fence());
        assertThat(recorded).isEqualTo(Recorded.LAST);
        assertThat(state()).isEqualTo(ConversationState.WITH_HUMAN);
    }

    @Test
    void shouldKeepTheAgentsFenceWhileTurnsAreClaimed() {
        long fence = takeOver("Alice").fence();
        accepted("key", "Hello?");
        turns().record(Turns.finished(claim(), forwarded()));

        assertThat(done(speak("Hello.", fence))).isNotNull();
        assertThat(done(new DeskAction.Release(fence))).isNotNull();
    }

    // Release

    @Test
    void shouldGiveAConversationBack() {
        long fence = takeOver("Alice").fence();

        assertThat(done(new DeskAction.Release(fence))).isEqualTo(new ConversationEvent.Released(fence, NOW));

        assertThat(state()).isEqualTo(ConversationState.OPEN);
        assertThat(perform(new DeskAction.Release(fence))).isEqualTo(new DeskOutcome.FenceNotCurrent());
        assertThat(perform(speak("Still here.", fence))).isEqualTo(new DeskOutcome.FenceNotCurrent());
    }

    @Test
    void shouldNotGiveBackWhatNobodyHas() {
        assertThat(perform(new DeskAction.Release(1))).isEqualTo(new DeskOutcome.FenceNotCurrent());
        assertThat(perform(new DeskAction.Release(DeskStore.NOBODY))).isEqualTo(new DeskOutcome.FenceNotCurrent());
        assertThat(loaded().events()).hasSize(1);
    }

    @Test
    void shouldNotPassAMessageOnThatWasInWorkWhenTheConversationWasGivenBack() {
        long fence = takeOver("Alice").fence();
        accepted("key", "Hello?");
        Claim claim = claim();

        done(new DeskAction.Release(fence));

        assertThat(turns().record(Turns.finished(claim, forwarded()))).isEqualTo(Recorded.LOST);
        assertThat(state()).isEqualTo(ConversationState.OPEN);
    }

    // An agent's words

    @Test
    void shouldEnterAnAgentsWordsIntoTheLog() {
        long fence = takeOver("Alice").fence();
        DeskAction.Speak speak = speak("Ich schaue \"nach\". 🙂", fence);

        ConversationEvent event = done(speak);

        assertThat(event).isEqualTo(new AgentSpoke(speak.message(), speak.text(), fence, NOW));
        assertThat(loaded().events().getLast()).isEqualTo(event);
        assertThat(state()).isEqualTo(ConversationState.WITH_HUMAN);
    }

    @Test
    void shouldRefuseWordsThatCannotBeKept() {
        long fence = takeOver("Alice").fence();

        assertThatThrownBy(() -> perform(speak("Hello\0", fence))).isInstanceOf(IllegalArgumentException.class);
        assertThat(loaded().events()).hasSize(2);
    }

    // Hand-over

    @Test
    void shouldHandAConversationOverWithoutATurn() {
        assertThat(done(new DeskAction.HandOff("Keeps asking.")))
                .isEqualTo(new ConversationEvent.HandoffRequested("Keeps asking.", NOW));
        assertThat(state()).isEqualTo(ConversationState.WITH_HUMAN);
    }

    @Test
    void shouldNotRecordTheAnswerOfATurnThatWasInWorkWhenAHumanWasWanted() {
        accepted("key", "Hello?");
        Claim claim = claim();

        done(new DeskAction.HandOff("Keeps asking."));

        assertThat(turns().record(Turns.finished(claim, Turns.acknowledged()))).isEqualTo(Recorded.LOST);
    }

    @Test
    void shouldLeaveAConversationToTheAgentWhoHasItWhenAHumanIsWanted() {
        long fence = takeOver("Alice").fence();

        done(new DeskAction.HandOff("Keeps asking."));

        assertThat(done(speak("I am here.", fence))).isNotNull();
    }

    // Keys

    @Test
    void shouldDoNothingTwiceUnderOneKey() {
        DeskOutcome first = perform("key", new DeskAction.TakeOver("Alice"));

        DeskOutcome second = perform("key", new DeskAction.TakeOver("Alice"));

        assertThat(second).isEqualTo(new DeskOutcome.Done(((DeskOutcome.Done) first).event(), true));
        assertThat(loaded().events()).hasSize(2);
    }

    @Test
    void shouldNameTheFirstMessageWhenItIsRepeated() {
        long fence = takeOver("Alice").fence();
        DeskOutcome first = perform("key", speak("Hello.", fence));

        DeskOutcome second = perform("key", speak("Hello.", fence));

        assertThat(second).isEqualTo(new DeskOutcome.Done(((DeskOutcome.Done) first).event(), true));
    }

    @Test
    void shouldNotGiveBackAgainAfterAnotherTakeover() {
        long first = takeOver("Alice").fence();
        perform("key", new DeskAction.Release(first));
        long second = takeOver("Bob").fence();

        DeskOutcome repeated = perform("key", new DeskAction.Release(first));

        assertThat(repeated).isEqualTo(new DeskOutcome.Done(new ConversationEvent.Released(first, NOW), true));
        assertThat(state()).isEqualTo(ConversationState.WITH_HUMAN);
        assertThat(done(speak("Mine.", second))).isNotNull();
    }

    @Test
    void shouldRefuseAKeyThatCameWithAnotherWish() {
        long fence =
                ((TakenOver) ((DeskOutcome.Done) perform("key", new DeskAction.TakeOver("Alice"))).event()).fence();

        for (DeskAction other : List.of(
                new DeskAction.TakeOver("Bob"),
                new DeskAction.Release(fence),
                new DeskAction.HandOff("Alice"),
                speak("Alice", fence))) {
            assertThat(perform("key", other)).isEqualTo(new DeskOutcome.KeyReused());
        }
        assertThat(desk().erase(erasure(Optional.of("key")))).isEqualTo(Erasure.Outcome.KEY_REUSED);
        assertThat(loaded().events()).hasSize(2);
    }

    @Test
    void shouldTakeTheSameKeyInAnotherConversationAsAnother() {
        perform("key", new DeskAction.HandOff("first"));
        conversation = newConversation();

        assertThat(perform("key", new DeskAction.HandOff("second"))).isInstanceOf(DeskOutcome.Done.class);
    }

    @Test
    void shouldDoAgainWhatComesWithoutAKey() {
        assertThat(takeOver("Alice").fence()).isLessThan(takeOver("Alice").fence());
    }

    @Test
    void shouldNotRememberAKeyThatCameInVain() {
        perform("key", new DeskAction.Release(1));

        assertThat(perform("key", new DeskAction.TakeOver("Alice"))).isInstanceOf(DeskOutcome.Done.class);
    }

    // Strangers

    @Test
    void shouldNotKnowAConversationOfAnotherTenant() {
        TenantId mine = tenant;
        tenant = Tenants.in(directory());

        assertThat(perform(new DeskAction.TakeOver("Mallory"))).isEqualTo(new DeskOutcome.UnknownConversation());
        assertThat(desk().erase(erasure(Optional.empty()))).isEqualTo(Erasure.Outcome.UNKNOWN_CONVERSATION);

        tenant = mine;
        assertThat(loaded().events()).hasSize(1);
    }

    // Erasure

    @Test
    void shouldForgetAConversationWithItsTurns() {
        TurnRequest finished = accepted("1", "Hello?");
        turns().record(Turns.finished(claim(), Turns.acknowledged()));
        TurnRequest waiting = accepted("2", "Anybody?");
        takeOver("Alice");

        assertThat(desk().erase(erasure(Optional.of("erasure")))).isEqualTo(Erasure.Outcome.ERASED);

        assertThat(conversations().load(tenant, conversation)).isEmpty();
        assertThat(turns().find(tenant, finished.turn())).isEmpty();
        assertThat(turns().isWaiting(tenant, waiting.turn())).isFalse();
        assertThat(turns().accept(request("3", "Hello?"))).isEqualTo(new Acceptance.UnknownConversation());
        assertThat(perform(new DeskAction.TakeOver("Alice"))).isEqualTo(new DeskOutcome.UnknownConversation());
    }

    @Test
    void shouldKnowThatAConversationWasErasedBefore() {
        desk().erase(erasure(Optional.of("erasure")));

        assertThat(desk().erase(erasure(Optional.of("erasure")))).isEqualTo(Erasure.Outcome.ERASED_BEFORE);
        assertThat(desk().erase(erasure(Optional.of("another")))).isEqualTo(Erasure.Outcome.ERASED_BEFORE);
    }

    @Test
    void shouldNotRecordATurnThatWasInWorkWhenItsConversationWasErased() {
        TurnRequest request = accepted("key", "Hello?");
        Claim claim = claim();

        desk().erase(erasure(Optional.empty()));

        assertThat(turns().record(Turns.finished(claim, Turns.acknowledged()))).isEqualTo(Recorded.LOST);
        assertThat(turns().claimNext(tenant, conversation, "worker", NOW, NOW.plusSeconds(30)))
                .isEmpty();
        assertThat(turns().find(tenant, request.turn())).isEmpty();
    }

    @Test
    void shouldForgetNoOtherConversation() {
        ConversationId erased = conversation;
        conversation = newConversation();
        accepted("key", "Hello?");
        TurnOutcome answer = Turns.acknowledged();
        turns().record(Turns.finished(claim(), answer));
        ConversationId other = conversation;

        conversation = erased;
        desk().erase(erasure(Optional.empty()));

        assertThat(conversations().load(tenant, other).orElseThrow().events()).hasSize(3);
    }

    protected DeskOutcome perform(DeskAction action) {
        return desk().perform(wish(Optional.empty(), action));
    }

    protected DeskOutcome perform(String key, DeskAction action) {
        return desk().perform(wish(Optional.of(key), action));
    }

    protected DeskRequest wish(Optional<String> key, DeskAction action) {
        return new DeskRequest(tenant, conversation, key, "org", action, NOW);
    }

    protected Erasure erasure(Optional<String> key) {
        return new Erasure(tenant, conversation, key, "org", NOW);
    }

    protected TakenOver takeOver(String by) {
        return (TakenOver) done(new DeskAction.TakeOver(by));
    }

    protected ConversationEvent done(DeskAction action) {
        DeskOutcome outcome = perform(action);
        assertThat(outcome).isInstanceOf(DeskOutcome.Done.class);
        return ((DeskOutcome.Done) outcome).event();
    }

    protected static DeskAction.Speak speak(String text, long fence) {
        return new DeskAction.Speak(UUID.randomUUID(), text, fence);
    }

    protected static TurnOutcome forwarded() {
        return new TurnOutcome.HandedOff("Passed on.", HandoffReason.ALREADY_WITH_HUMAN);
    }

    protected TurnRequest request(String key, String message) {
        return Turns.request(tenant, conversation, key, message);
    }

    protected TurnRequest accepted(String key, String message) {
        TurnRequest request = request(key, message);
        assertThat(turns().accept(request)).isInstanceOf(Acceptance.Accepted.class);
        return request;
    }

    protected Claim claim() {
        return turns().claimNext(tenant, conversation, "worker", NOW, NOW.plusSeconds(30))
                .orElseThrow();
    }

    protected ConversationState state() {
        return loaded().state();
    }

    protected Conversation loaded() {
        return conversations().load(tenant, conversation).orElseThrow();
    }

    private ConversationId newConversation() {
        ConversationId id = new ConversationId(UUID.randomUUID());
        conversations().start(tenant, id, new ConversationEvent.Started("web", "en", Turns.RECEIVED));
        return id;
    }
}
