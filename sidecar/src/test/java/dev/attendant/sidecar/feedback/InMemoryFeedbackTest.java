package dev.attendant.sidecar.feedback;

import dev.attendant.sidecar.adapter.jwt.InMemoryTenants;
import dev.attendant.sidecar.conversation.ConversationStore;
import dev.attendant.sidecar.conversation.InMemoryConversations;
import dev.attendant.sidecar.tenant.TenantDirectory;
import dev.attendant.sidecar.turn.InMemoryTurns;
import dev.attendant.sidecar.turn.TurnStore;

class InMemoryFeedbackTest extends FeedbackStoreContract {

    private final InMemoryConversations conversations = new InMemoryConversations();
    private final InMemoryTurns turns = new InMemoryTurns(conversations);
    private final InMemoryTenants tenants = new InMemoryTenants();
    private final InMemoryFeedback store = new InMemoryFeedback(turns);

    @Override
    protected FeedbackStore store() {
        return store;
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
