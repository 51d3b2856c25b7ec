package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.adapter.jwt.InMemoryTenants;
import dev.attendant.sidecar.conversation.ConversationStore;
import dev.attendant.sidecar.conversation.InMemoryConversations;
import dev.attendant.sidecar.tenant.TenantDirectory;

class InMemoryTurnsTest extends TurnStoreContract {

    private final InMemoryConversations conversations = new InMemoryConversations();
    private final TurnStore turns = new InMemoryTurns(conversations);
    private final TenantDirectory directory = new InMemoryTenants();

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
        return directory;
    }
}
