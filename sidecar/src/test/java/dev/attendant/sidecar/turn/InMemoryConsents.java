package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.conversation.ConversationEvent;
import dev.attendant.sidecar.conversation.ConversationState;
import dev.attendant.sidecar.conversation.InMemoryConversations;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.turn.Consent.Ending;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Words on proposals in memory. */
public final class InMemoryConsents implements ConsentStore {

    private final InMemoryConversations conversations;
    private final Map<TurnId, Consent> consents = new HashMap<>();

    public InMemoryConsents(InMemoryConversations conversations) {
        this.conversations = conversations;
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

    private boolean isWithHuman(Consent consent) {
        return conversations
                .load(consent.tenant(), consent.conversation())
                .filter(found -> found.state() == ConversationState.WITH_HUMAN)
                .isPresent();
    }
}
