package dev.attendant.sidecar.turn.consent;

import dev.attendant.sidecar.adapter.jwt.InMemoryTenants;
import dev.attendant.sidecar.conversation.ConversationStore;
import dev.attendant.sidecar.conversation.InMemoryConversations;
import dev.attendant.sidecar.tenant.TenantDirectory;
import dev.attendant.sidecar.turn.InMemoryLate;
import dev.attendant.sidecar.turn.InMemoryTurns;
import dev.attendant.sidecar.turn.TurnStore;

class InMemoryConsentsTest extends ConsentStoreContract {

    private final InMemoryConversations conversations = new InMemoryConversations();
    private final InMemoryTurns turns = new InMemoryTurns(conversations);
    private final InMemoryConsents consents = new InMemoryConsents(conversations, turns, new InMemoryLate());
    private final InMemoryTenants tenants = new InMemoryTenants();

    @Override
    protected ConsentStore consents() {
        return consents;
    }

    @Override
    protected TurnStore turns() {
        return turns;
    }

    @Override
    protected ConversationStore conversations() {
        return conversations;
    }

    @Override
    protected TenantDirectory directory() {
        return tenants;
    }
}
