package dev.attendant.sidecar.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attendant.sidecar.conversation.ConversationEvent;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.ConversationStore;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.feedback.FeedbackStore.Kept;
import dev.attendant.sidecar.handoff.HandoffReason;
import dev.attendant.sidecar.tenant.TenantDirectory;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.Tenants;
import dev.attendant.sidecar.turn.Claim;
import dev.attendant.sidecar.turn.Rung;
import dev.attendant.sidecar.turn.TurnOutcome;
import dev.attendant.sidecar.turn.TurnRequest;
import dev.attendant.sidecar.turn.TurnStore;
import dev.attendant.sidecar.turn.Turns;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link FeedbackStore} does. */
public abstract class FeedbackStoreContract {

    protected static final Instant NOW = Turns.RECEIVED.plusNanos(1_001);

    private TenantId tenant;
    private ConversationId conversation;

    protected abstract FeedbackStore store();

    protected abstract TurnStore turns();

    protected abstract ConversationStore conversations();

    protected abstract TenantDirectory directory();

    @BeforeEach
    void startAConversation() {
        tenant = Tenants.in(directory());
        conversation = new ConversationId(UUID.randomUUID());
        conversations().start(tenant, conversation, new ConversationEvent.Started("web", "en", NOW));
    }

    @Test
    void shouldKeepFeedbackAsItIsGiven() {
        // given
        TurnOutcome outcome = new TurnOutcome.HandedOff("One moment.", HandoffReason.UPSET);
        TurnId turn = record(outcome);
        Feedback csat = new Feedback(tenant, turn, "a", FeedbackKind.CSAT, 5, "Schön! 🙂 \"\\u0000\"", NOW);
        Feedback thumb = new Feedback(tenant, turn, "b", FeedbackKind.THUMBS, -1, "", NOW.plusSeconds(1));

        // when
        Stream.of(csat, thumb).forEach(each -> assertThat(store().keep(each)).isEqualTo(Kept.DONE));

        // then
        assertThat(given(9)).containsExactly(new Judged(thumb, outcome), new Judged(csat, outcome));
    }

    @Test
    void shouldKeepARepetitionOnce() {
        // given
        TurnId turn = record(Turns.acknowledged());
        Feedback first = csat(turn, "key", 4, 0);
        store().keep(first);

        // when
        Kept again = store().keep(csat(turn, "key", 4, 60));

        // then
        assertThat(again).isEqualTo(Kept.DONE);
        assertThat(given(9)).extracting(Judged::feedback).containsExactly(first);
    }

    @Test
    void shouldRefuseAKeyThatCameWithSomethingElse() {
        // given
        TurnId turn = record(Turns.acknowledged());
        TurnId other = record(Turns.acknowledged());
        Feedback first = csat(turn, "key", 4, 0);
        store().keep(first);

        // then
        assertThat(store().keep(csat(turn, "key", 5, 1))).isEqualTo(Kept.KEY_REUSED);
        assertThat(store().keep(csat(other, "key", 4, 1))).isEqualTo(Kept.KEY_REUSED);
        assertThat(store().keep(new Feedback(tenant, turn, "key", FeedbackKind.CSAT, 4, "Hm", NOW)))
                .isEqualTo(Kept.KEY_REUSED);
        assertThat(given(9)).extracting(Judged::feedback).containsExactly(first);
    }

    @Test
    void shouldKeepNothingOfATurnThatIsNotThere() {
        // given
        TurnId turn = record(Turns.acknowledged());
        TenantId stranger = Tenants.in(directory());

        // then
        assertThat(store().keep(csat(new TurnId(UUID.randomUUID()), "key", 4, 0)))
                .isEqualTo(Kept.UNKNOWN_TURN);
        assertThat(store().keep(new Feedback(stranger, turn, "key", FeedbackKind.CSAT, 4, "", NOW)))
                .isEqualTo(Kept.UNKNOWN_TURN);
        assertThat(given(9)).isEmpty();
    }

    @Test
    void shouldShowOnlyTheLastOfItsKindOnATurn() {
        // given
        TurnId turn = record(Turns.acknowledged());
        Feedback last = csat(turn, "c", 1, 3);
        store().keep(csat(turn, "a", 4, 0));
        store().keep(last);
        store().keep(csat(turn, "b", 5, 2));
        Feedback elsewhere = csat(record(Turns.acknowledged()), "d", 3, 1);
        store().keep(elsewhere);

        // then
        assertThat(given(9)).extracting(Judged::feedback).containsExactly(last, elsewhere);
        assertThat(given(1)).extracting(Judged::feedback).containsExactly(last);
    }

    @Test
    void shouldShowWhatArrivedWithinTheTimeAndIsTheTenants() {
        // given
        Feedback first = csat(record(Turns.acknowledged()), "a", 4, 0);
        Feedback second = csat(record(Turns.acknowledged()), "b", 4, 1);
        store().keep(first);
        store().keep(second);

        // then
        assertThat(store().given(tenant, NOW.minusSeconds(1), NOW.plusSeconds(1), 9))
                .extracting(Judged::feedback)
                .containsExactly(first);
        assertThat(store().given(Tenants.in(directory()), NOW.minusSeconds(9), NOW.plusSeconds(9), 9))
                .isEmpty();
    }

    @Test
    void shouldNameTheRungThatSettledTheTurn() {
        // given
        TurnOutcome outcome = new TurnOutcome.Answered("Yes.", List.of(), 0.5, Rung.MODEL);
        store().keep(csat(record(outcome), "a", 4, 0));

        // then
        assertThat(given(9)).extracting(Judged::outcome).containsExactly(outcome);
    }

    @Test
    void shouldRefuseACommentThatNoStoreKeeps() {
        Feedback broken = new Feedback(tenant, record(Turns.acknowledged()), "a", FeedbackKind.CSAT, 4, "\0", NOW);

        assertThatThrownBy(() -> store().keep(broken)).isInstanceOf(IllegalArgumentException.class);
    }

    private Feedback csat(TurnId turn, String key, int score, int second) {
        return new Feedback(tenant, turn, key, FeedbackKind.CSAT, score, "", NOW.plusSeconds(second));
    }

    private List<Judged> given(int most) {
        return store().given(tenant, NOW.minusSeconds(9), NOW.plusSeconds(9), most);
    }

    /** A finished turn of the conversation. */
    protected TurnId record(TurnOutcome outcome) {
        TurnRequest request =
                Turns.request(tenant, conversation, UUID.randomUUID().toString(), "Hello?");
        turns().accept(request);
        Claim claim = turns().claimNext(tenant, conversation, "worker", NOW, NOW.plusSeconds(30))
                .orElseThrow();
        turns().record(Turns.finished(claim, outcome));
        return request.turn();
    }

    protected TenantId tenant() {
        return tenant;
    }

    protected ConversationId conversation() {
        return conversation;
    }
}
