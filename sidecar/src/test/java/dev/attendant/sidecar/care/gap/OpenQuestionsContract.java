package dev.attendant.sidecar.care.gap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.care.gap.OpenQuestions.OpenQuestion;
import dev.attendant.sidecar.conversation.ConversationEvent;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.ConversationStore;
import dev.attendant.sidecar.handoff.HandoffReason;
import dev.attendant.sidecar.tenant.TenantDirectory;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.Tenants;
import dev.attendant.sidecar.turn.Claim;
import dev.attendant.sidecar.turn.TurnOutcome;
import dev.attendant.sidecar.turn.TurnRequest;
import dev.attendant.sidecar.turn.TurnStore;
import dev.attendant.sidecar.turn.TurnStore.Recorded;
import dev.attendant.sidecar.turn.Turns;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every place of {@link OpenQuestions} does. */
public abstract class OpenQuestionsContract {

    private static final Instant NOW = Turns.RECEIVED;
    private static final TurnOutcome ANSWERED = new TurnOutcome.Answered("In May.", List.of(), 1);

    private TenantId tenant;
    private ConversationId conversation;

    protected abstract OpenQuestions questions();

    protected abstract TurnStore turns();

    protected abstract ConversationStore conversations();

    protected abstract TenantDirectory directory();

    @BeforeEach
    void startAConversation() {
        tenant = Tenants.in(directory());
        conversation = newConversation(tenant);
    }

    @Test
    void shouldTellWhatWasHandedOverForWantOfAnAnswerTheNewestFirst() {
        record(0, "Do you sell saddles?", unanswerable());
        record(1, "Do you sell reins?", unanswerable());

        assertThat(lastDay(9))
                .containsExactly(
                        new OpenQuestion("Do you sell reins?", NOW.plusSeconds(1)),
                        new OpenQuestion("Do you sell saddles?", NOW));
    }

    @ParameterizedTest
    @EnumSource(value = HandoffReason.class, mode = EnumSource.Mode.EXCLUDE, names = "UNANSWERABLE")
    void shouldNotTellWhatIsForAHumanAnyway(HandoffReason reason) {
        record(0, "Where is my parcel?", new TurnOutcome.HandedOff("Wait.", reason));

        assertThat(lastDay(9)).isEmpty();
    }

    @Test
    void shouldNotTellWhatWasSettled() {
        record(0, "When?", ANSWERED);
        record(1, "Thanks", Turns.acknowledged());
        record(2, "Will it rain?", new TurnOutcome.Declined("I cannot say.", "out_of_scope"));

        assertThat(lastDay(9)).isEmpty();
    }

    @Test
    void shouldTellTheWholeQuestionOfATurnThatAskedBack() {
        record(0, "and reins", asked("saddles and reins"));

        assertThat(lastDay(9)).extracting(OpenQuestion::text).containsExactly("saddles and reins");
    }

    @Test
    void shouldNotTellAQuestionThatTheNextTurnAnswered() {
        record(0, "saddles", asked("saddles"));
        recordIn(newConversation(tenant), 1, "reins", asked("reins"));
        record(2, "the brown one", ANSWERED);

        assertThat(lastDay(9)).extracting(OpenQuestion::text).containsExactly("reins");
    }

    @Test
    void shouldTellOnlyWhatWasReceivedWithinTheTime() {
        record(0, "first", unanswerable());
        record(1, "second", unanswerable());
        record(2, "third", unanswerable());

        List<OpenQuestion> found = questions().received(tenant, NOW.plusSeconds(1), NOW.plusSeconds(2), 9);

        assertThat(found).extracting(OpenQuestion::text).containsExactly("second");
    }

    @Test
    void shouldNotTellWhatWasAskedOfASnapshotToTryIt() {
        TurnRequest request = Turns.request(tenant, conversation, "key", "Do you sell saddles?");
        record(
                new TurnRequest(tenant, conversation, request.turn(), "key", request.message(), OptionalInt.of(1), NOW),
                unanswerable());

        assertThat(lastDay(9)).isEmpty();
    }

    @Test
    void shouldTellNoMoreThanWanted() {
        record(0, "older", unanswerable());
        record(1, "newer", unanswerable());

        assertThat(lastDay(1)).extracting(OpenQuestion::text).containsExactly("newer");
    }

    @Test
    void shouldNotTellAnotherTenantsQuestions() {
        record(0, "Do you sell saddles?", unanswerable());
        TenantId other = Tenants.in(directory());

        assertThat(questions().received(other, NOW.minusSeconds(9), NOW.plusSeconds(9), 9))
                .isEmpty();
    }

    private void record(int second, String message, TurnOutcome outcome) {
        recordIn(conversation, second, message, outcome);
    }

    private void recordIn(ConversationId in, int second, String message, TurnOutcome outcome) {
        record(Turns.requestAt(NOW.plusSeconds(second), tenant, in, "key " + second, message), outcome);
    }

    private void record(TurnRequest request, TurnOutcome outcome) {
        turns().accept(request);
        Claim claim = turns().claimNext(tenant, request.conversation(), "worker", NOW, NOW.plusSeconds(30))
                .orElseThrow();
        assertThat(turns().record(Turns.finished(claim, outcome))).isEqualTo(Recorded.LAST);
    }

    private List<OpenQuestion> lastDay(int most) {
        return questions().received(tenant, NOW.minus(Duration.ofDays(1)), NOW.plus(Duration.ofHours(1)), most);
    }

    private static TurnOutcome unanswerable() {
        return new TurnOutcome.HandedOff("A colleague takes over.", HandoffReason.UNANSWERABLE);
    }

    private static TurnOutcome asked(String question) {
        return new TurnOutcome.Clarified("Which one?", question, List.of());
    }

    private ConversationId newConversation(TenantId of) {
        ConversationId id = new ConversationId(UUID.randomUUID());
        conversations().start(of, id, new ConversationEvent.Started("web", "en", NOW));
        return id;
    }
}
