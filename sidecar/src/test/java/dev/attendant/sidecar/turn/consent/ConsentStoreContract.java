package dev.attendant.sidecar.turn.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.conversation.ConversationEvent;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.ConversationStore;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.handoff.HandoffReason;
import dev.attendant.sidecar.tenant.TenantDirectory;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.Tenants;
import dev.attendant.sidecar.turn.Claim;
import dev.attendant.sidecar.turn.FinishedTurn;
import dev.attendant.sidecar.turn.Proposed;
import dev.attendant.sidecar.turn.TurnOutcome;
import dev.attendant.sidecar.turn.TurnStore;
import dev.attendant.sidecar.turn.Turns;
import dev.attendant.sidecar.turn.consent.Consent.Ending;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link ConsentStore} does. */
public abstract class ConsentStoreContract {

    private static final Proposed PROPOSED =
            new Proposed("token", "cancel_order", "{\"order\":\"Ä-17\"}", "Shall I?", Turns.RECEIVED.plusSeconds(600));
    private static final Ending DONE = new Ending(true, "Done.", Turns.FINISHED.plusNanos(1));

    private TenantId tenant;
    private ConversationId conversation;

    protected abstract ConsentStore consents();

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
    void shouldKeepWhatATurnProposes() {
        Consent consent = consentTo(Turns.acknowledged());

        assertThat(turns().find(tenant, consent.turn()).orElseThrow().proposed())
                .contains(PROPOSED);
    }

    @Test
    void shouldKeepTheFirstWordAndNoOther() {
        Consent first = consentTo(Turns.acknowledged());
        Consent refusal = new Consent(
                tenant, conversation, first.turn(), "cancel_order", false, "bob", Turns.FINISHED, Optional.empty());

        assertThat(consents().give(first)).isTrue();
        assertThat(consents().give(refusal)).isFalse();

        assertThat(consents().find(tenant, first.turn())).contains(first);
    }

    @Test
    void shouldKeepTheFirstEndingAndSayItOnce() {
        Consent consent = consentTo(Turns.acknowledged());
        consents().give(consent);

        assertThat(consents().end(consent, DONE)).isTrue();
        assertThat(consents().end(consent, new Ending(false, "No.", Turns.FINISHED)))
                .isFalse();

        assertThat(consents().find(tenant, consent.turn())).contains(consent.ended(DONE));
        assertThat(events()).hasSize(4);
        assertThat(events().getLast())
                .isEqualTo(new ConversationEvent.Replied(consent.turn(), DONE.reply(), DONE.at()));
    }

    @Test
    void shouldNotTalkOverAHuman() {
        Consent consent = consentTo(new TurnOutcome.HandedOff("One moment.", HandoffReason.REQUESTED));
        consents().give(consent);

        assertThat(consents().end(consent, DONE)).isTrue();

        assertThat(events()).hasSize(3);
    }

    @Test
    void shouldTellWhatNobodyHasSaidAWordOn() {
        Consent consent = consentTo(Turns.acknowledged());

        assertThat(consents().unsettled(tenant, conversation))
                .containsExactly(new OpenProposal(consent.turn(), PROPOSED));
        assertThat(consents().unsettled(Tenants.in(directory()), conversation)).isEmpty();
        assertThat(consents().unsettled(tenant, new ConversationId(UUID.randomUUID())))
                .isEmpty();
        consents().give(consent);
        assertThat(consents().unsettled(tenant, conversation)).isEmpty();
    }

    @Test
    void shouldShowATenantItsOwnAlone() {
        Consent consent = consentTo(Turns.acknowledged());
        consents().give(consent);

        assertThat(consents().find(Tenants.in(directory()), consent.turn())).isEmpty();
        assertThat(consents().find(tenant, new TurnId(UUID.randomUUID()))).isEmpty();
    }

    private Consent consentTo(TurnOutcome outcome) {
        turns().accept(Turns.request(tenant, conversation, "key", "Cancel it"));
        Claim claim = turns().claimNext(tenant, conversation, "worker", Turns.RECEIVED, Turns.RECEIVED.plusSeconds(60))
                .orElseThrow();
        FinishedTurn plain = Turns.finished(claim, outcome);
        turns().record(new FinishedTurn(
                claim, outcome, plain.trace(), plain.exchanges(), Optional.of(PROPOSED), plain.finishedAt()));
        return new Consent(
                tenant,
                conversation,
                claim.request().turn(),
                "cancel_order",
                true,
                "ann",
                Turns.FINISHED,
                Optional.empty());
    }

    private List<ConversationEvent> events() {
        return conversations().load(tenant, conversation).orElseThrow().events();
    }
}
