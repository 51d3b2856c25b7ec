package dev.attendant.sidecar.visitor;

import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.tenant.TenantId;
import java.util.UUID;

class InMemoryVisitorsTest extends VisitorStoreContract {

    private final InMemoryVisitors store = new InMemoryVisitors();

    @Override
    protected VisitorStore store() {
        return store;
    }

    @Override
    protected TenantId tenant() {
        return new TenantId(UUID.randomUUID());
    }

    @Override
    protected ConversationId conversation(TenantId tenant) {
        return new ConversationId(UUID.randomUUID());
    }
}
