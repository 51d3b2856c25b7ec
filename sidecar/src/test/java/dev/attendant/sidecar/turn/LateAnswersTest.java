package dev.attendant.sidecar.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.explain.Explanation;
import dev.attendant.sidecar.handoff.HandoffReason;
import dev.attendant.sidecar.tenant.LatePolicy;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.turn.LateAnswer.Fate;
import dev.attendant.sidecar.writing.Writing;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LateAnswersTest {

    private static final Writing.Written LATE =
            new Writing.Written("Five days.", List.of(Turns.evidence(0)), true, Explanation.of("written", "late"));

    private static final TurnOutcome ANSWERED = new TurnOutcome.Answered("Five days.", List.of(Turns.evidence(0)), 0.9);
    private static final Proposed PROPOSED =
            new Proposed("token", "cancel_order", "{}", "Shall I?", Turns.FINISHED.plusSeconds(600));

    private final TurnRequest request =
            Turns.request(new TenantId(UUID.randomUUID()), new ConversationId(UUID.randomUUID()), "key", "How long?");
    private final List<LateAnswer> sent = new ArrayList<>();

    /** Keeps nothing that is to be sent, as where a human has the conversation. */
    private static final class WithHuman implements LateStore {
        private final InMemoryLate kept = new InMemoryLate();

        @Override
        public Kept keep(LateAnswer answer) {
            return answer.fate() == Fate.SENT ? Kept.OVERTAKEN : kept.keep(answer);
        }

        @Override
        public Optional<LateAnswer> find(TenantId tenant, TurnId turn) {
            return kept.find(tenant, turn);
        }
    }

    @Test
    void shouldOfferAnAnswerToTheAgentWhoTookTheConversationMeanwhile() {
        // given
        LateStore store = new WithHuman();

        // when
        arrived(store, LatePolicy.FOLLOW_UP, new TurnOutcome.Clarified("Which?", "which", List.of()));

        // then
        assertThat(fate(store)).isEqualTo(Fate.OFFERED);
        assertThat(sent).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = HandoffReason.class,
            names = {"UNANSWERABLE", "ALREADY_WITH_HUMAN"})
    void shouldOfferAnAnswerToTheAgentWhereTheTurnWasHandedOver(HandoffReason reason) {
        // given
        LateStore store = new InMemoryLate();

        // when
        arrived(store, LatePolicy.FOLLOW_UP, new TurnOutcome.HandedOff("One moment.", reason));

        // then
        assertThat(fate(store)).isEqualTo(Fate.OFFERED);
        assertThat(sent).isEmpty();
    }

    @Test
    void shouldOfferNothingToTheAgentWhereTheTenantWantsNoLateAnswers() {
        // given
        LateStore store = new InMemoryLate();

        // when
        arrived(store, LatePolicy.DROP, new TurnOutcome.HandedOff("One moment.", HandoffReason.UNANSWERABLE));

        // then
        assertThat(fate(store)).isEqualTo(Fate.DROPPED);
    }

    @ParameterizedTest
    @EnumSource(LatePolicy.class)
    void shouldAskTheServiceAgentWhereTheTurnWasHandedOver(LatePolicy wish) {
        // given
        LateStore store = new InMemoryLate();

        // when
        proposed(store, wish, new TurnOutcome.HandedOff("One moment.", HandoffReason.UNANSWERABLE));

        // then
        assertThat(fate(store)).isEqualTo(Fate.OFFERED);
        assertThat(sent).isEmpty();
    }

    @Test
    void shouldAskTheServiceAgentWhoTookTheConversationMeanwhile() {
        // given
        LateStore store = new WithHuman();

        // when
        proposed(store, LatePolicy.FOLLOW_UP, ANSWERED);

        // then
        assertThat(fate(store)).isEqualTo(Fate.OFFERED);
        assertThat(sent).isEmpty();
    }

    @Test
    void shouldAskTheCustomerWhereItFollowsTheReply() {
        // given
        LateStore store = new InMemoryLate();

        // when
        proposed(store, LatePolicy.FOLLOW_UP, ANSWERED);

        // then
        assertThat(fate(store)).isEqualTo(Fate.SENT);
        assertThat(sent).extracting(LateAnswer::proposed).containsExactly(Optional.of(PROPOSED));
    }

    private void proposed(LateStore store, LatePolicy wish, TurnOutcome given) {
        Clock clock = Clock.fixed(Turns.FINISHED, ZoneOffset.UTC);
        new LateAnswers(store, sent::add, clock).proposed(request, wish, given, PROPOSED);
    }

    private void arrived(LateStore store, LatePolicy wish, TurnOutcome given) {
        Clock clock = Clock.fixed(Turns.FINISHED, ZoneOffset.UTC);
        new LateAnswers(store, sent::add, clock).arrived(request, wish, given, LATE);
    }

    private Fate fate(LateStore store) {
        return store.find(request.tenant(), request.turn()).orElseThrow().fate();
    }
}
