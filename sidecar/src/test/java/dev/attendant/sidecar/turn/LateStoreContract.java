package dev.attendant.sidecar.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.conversation.ConversationEvent;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.ConversationStore;
import dev.attendant.sidecar.generation.Evidence;
import dev.attendant.sidecar.handoff.HandoffReason;
import dev.attendant.sidecar.tenant.TenantDirectory;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.Tenants;
import dev.attendant.sidecar.turn.LateAnswer.Fate;
import dev.attendant.sidecar.turn.LateStore.Kept;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link LateStore} does. */
public abstract class LateStoreContract {

    private static final TurnOutcome ANSWER = new TurnOutcome.Answered("Five days.", List.of(Turns.evidence(0)), 0.9);

    private TenantId tenant;
    private ConversationId conversation;

    protected abstract LateStore late();

    protected abstract TurnStore turns();

    protected abstract ConversationStore conversations();

    protected abstract TenantDirectory directory();

    @BeforeEach
    void startAConversation() {
        tenant = Tenants.in(directory());
        conversation = new ConversationId(UUID.randomUUID());
        conversations().start(tenant, conversation, new ConversationEvent.Started("web", "en", Turns.RECEIVED));
    }

    @Test
    void shouldSendAnAnswerAfterItsTurn() {
        LateAnswer answer = answer(recorded("key", ANSWER), Fate.SENT);

        assertThat(late().keep(answer)).isEqualTo(Kept.DONE);

        assertThat(late().find(tenant, answer.request().turn())).contains(answer);
        assertThat(last())
                .isEqualTo(new ConversationEvent.Replied(
                        answer.request().turn(), answer.text(), Evidence.articles(answer.evidence()), answer.at()));
    }

    @Test
    void shouldOfferAnAnswerWithoutSayingIt() {
        LateAnswer answer = answer(recorded("key", ANSWER), Fate.OFFERED);

        assertThat(late().keep(answer)).isEqualTo(Kept.DONE);

        assertThat(late().find(tenant, answer.request().turn())).contains(answer);
        assertThat(events()).hasSize(3);
    }

    @Test
    void shouldKeepWhatIsProposedLate() {
        Proposed proposed = new Proposed(
                "token", "cancel_order", "{\"order\":\"Ä-17\"}", "Shall I?", Turns.FINISHED.plusSeconds(600));
        LateAnswer answer =
                LateAnswer.proposing(recorded("key", ANSWER), proposed, Fate.SENT, Turns.FINISHED.plusSeconds(2));

        assertThat(late().keep(answer)).isEqualTo(Kept.DONE);

        assertThat(late().find(tenant, answer.request().turn())).contains(answer);
        assertThat(last())
                .isEqualTo(new ConversationEvent.Replied(answer.request().turn(), "Shall I?", answer.at()));
    }

    @Test
    void shouldNotKeepAnAnswerBeforeItsTurnIsRecorded() {
        assertThat(late().keep(answer(request("key"), Fate.SENT))).isEqualTo(Kept.TOO_EARLY);
    }

    @Test
    void shouldKeepOneAnswerForATurn() {
        TurnRequest request = recorded("key", ANSWER);
        late().keep(answer(request, Fate.SENT));

        assertThat(late().keep(answer(request, Fate.SENT))).isEqualTo(Kept.KNOWN);

        assertThat(events()).hasSize(4);
    }

    @Test
    void shouldNotSendAnAnswerAfterSomethingElseWasSaid() {
        TurnRequest first = recorded("first", ANSWER);
        recorded("second", ANSWER);

        assertThat(late().keep(answer(first, Fate.SENT))).isEqualTo(Kept.OVERTAKEN);

        assertThat(late().find(tenant, first.turn())).isEmpty();
        assertThat(late().keep(answer(first, Fate.OFFERED))).isEqualTo(Kept.DONE);
    }

    @Test
    void shouldNotSendAnAnswerWhileAMessageWaits() {
        TurnRequest first = recorded("first", ANSWER);
        turns().accept(request("second"));

        assertThat(late().keep(answer(first, Fate.SENT))).isEqualTo(Kept.OVERTAKEN);
    }

    @Test
    void shouldNotSpeakForAHuman() {
        TurnRequest request = recorded("key", new TurnOutcome.HandedOff("One moment.", HandoffReason.REQUESTED));

        assertThat(late().keep(answer(request, Fate.SENT))).isEqualTo(Kept.OVERTAKEN);
    }

    @Test
    void shouldKeepTheAnswersOfTenantsApart() {
        LateAnswer answer = answer(recorded("key", ANSWER), Fate.OFFERED);
        late().keep(answer);

        assertThat(late().find(Tenants.in(directory()), answer.request().turn()))
                .isEmpty();
    }

    private TurnRequest request(String key) {
        return Turns.request(tenant, conversation, key, "How long?");
    }

    private TurnRequest recorded(String key, TurnOutcome outcome) {
        TurnRequest request = request(key);
        turns().accept(request);
        Claim claim = turns().claimNext(tenant, conversation, "worker", Turns.RECEIVED, Turns.RECEIVED.plusSeconds(30))
                .orElseThrow();
        turns().record(Turns.finished(claim, outcome));
        return request;
    }

    private static LateAnswer answer(TurnRequest request, Fate fate) {
        return new LateAnswer(
                request, "Cards take longer.", List.of(Turns.evidence(0)), fate, Turns.FINISHED.plusSeconds(2));
    }

    private List<ConversationEvent> events() {
        return conversations().load(tenant, conversation).orElseThrow().events();
    }

    private ConversationEvent last() {
        return events().getLast();
    }
}
