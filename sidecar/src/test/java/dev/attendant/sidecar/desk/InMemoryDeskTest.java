package dev.attendant.sidecar.desk;

import dev.attendant.sidecar.adapter.jwt.InMemoryTenants;
import dev.attendant.sidecar.conversation.ConversationStore;
import dev.attendant.sidecar.conversation.InMemoryConversations;
import dev.attendant.sidecar.tenant.TenantDirectory;
import dev.attendant.sidecar.turn.InMemoryTurns;
import dev.attendant.sidecar.turn.TurnStore;

class InMemoryDeskTest extends DeskStoreContract {

    private final InMemoryConversations conversations = new InMemoryConversations();
    private final InMemoryTurns turns = new InMemoryTurns(conversations);
    private final DeskStore desk = new InMemoryDesk(turns, conversations);
    private final TenantDirectory directory = new InMemoryTenants();

    @Override
    protected DeskStore desk() {
        return desk;
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
        return directory;
    }
}
