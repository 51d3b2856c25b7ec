package dev.attendant.sidecar.conversation;

import dev.attendant.sidecar.adapter.jwt.InMemoryTenants;
import dev.attendant.sidecar.tenant.TenantDirectory;

class InMemoryConversationsTest extends ConversationStoreContract {

    private final ConversationStore conversations = new InMemoryConversations();
    private final TenantDirectory directory = new InMemoryTenants();

    @Override
    protected ConversationStore conversations() {
        return conversations;
    }

    @Override
    protected TenantDirectory directory() {
        return directory;
    }
}
