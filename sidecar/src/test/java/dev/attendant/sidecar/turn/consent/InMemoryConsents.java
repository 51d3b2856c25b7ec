package dev.attendant.sidecar.turn.consent;

import dev.attendant.sidecar.conversation.ConversationEvent;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.ConversationState;
import dev.attendant.sidecar.conversation.InMemoryConversations;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.turn.InMemoryLate;
import dev.attendant.sidecar.turn.InMemoryTurns;
import dev.attendant.sidecar.turn.consent.Consent.Ending;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words on proposals in memory. */
public final class InMemoryConsents implements ConsentStore {

    private final InMemoryConversations conversations;
    private final InMemoryTurns turns;
    private final InMemoryLate late;
    private final Map<TurnId, Consent> consents = new HashMap<>();

    public InMemoryConsents(InMemoryConversations conversations, InMemoryTurns turns, InMemoryLate late) {
        this.conversations = conversations;
        this.turns = turns;
        this.late = late;
    }

    @Override
    public synchronized boolean give(Consent consent) {
        return consents.putIfAbsent(consent.turn(), consent) == null;
    }

    @Override
    public synchronized boolean end(Consent consent, Ending ending) {
        Consent known = consents.get(consent.turn());
        if (known == null || known.ending().isPresent()) {
            return false;
        }
        consents.put(consent.turn(), known.ended(ending));
        if (!isWithHuman(consent)) {
            conversations.add(
                    consent.tenant(),
                    consent.conversation(),
                    new ConversationEvent.Replied(consent.turn(), ending.reply(), ending.at()));
        }
        return true;
    }

    @Override
    public synchronized Optional<Consent> find(TenantId tenant, TurnId turn) {
        return Optional.ofNullable(consents.get(turn))
                .filter(consent -> consent.tenant().equals(tenant));
    }

    @Override
    public synchronized List<OpenProposal> unsettled(TenantId tenant, ConversationId conversation) {
        return turns.finished(tenant).stream()
                .filter(turn -> turn.request().conversation().equals(conversation))
                .filter(turn -> find(tenant, turn.request().turn()).isEmpty())
                .flatMap(turn -> new Proposals(late)
                        .asked(turn).stream()
                                .map(proposed -> new OpenProposal(turn.request().turn(), proposed)))
                .toList();
    }

    private boolean isWithHuman(Consent consent) {
        return conversations
                .load(consent.tenant(), consent.conversation())
                .filter(found -> found.state() == ConversationState.WITH_HUMAN)
                .isPresent();
    }
}
