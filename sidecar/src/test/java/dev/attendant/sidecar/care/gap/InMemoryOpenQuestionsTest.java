package dev.attendant.sidecar.care.gap;

import dev.attendant.sidecar.adapter.jwt.InMemoryTenants;
import dev.attendant.sidecar.conversation.ConversationStore;
import dev.attendant.sidecar.conversation.InMemoryConversations;
import dev.attendant.sidecar.tenant.TenantDirectory;
import dev.attendant.sidecar.turn.InMemoryTurns;
import dev.attendant.sidecar.turn.TurnStore;

class InMemoryOpenQuestionsTest extends OpenQuestionsContract {

    private final InMemoryTenants tenants = new InMemoryTenants();
    private final InMemoryConversations conversations = new InMemoryConversations();
    private final InMemoryTurns turns = new InMemoryTurns(conversations);

    @Override
    protected OpenQuestions questions() {
        return new InMemoryOpenQuestions(turns);
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
