package dev.attendant.sidecar.knowledge;

import dev.attendant.sidecar.adapter.jwt.InMemoryTenants;
import dev.attendant.sidecar.tenant.TenantDirectory;

class InMemoryKnowledgeTest extends KnowledgeStoreContract {

    private final KnowledgeStore knowledge = new InMemoryKnowledge();
    private final TenantDirectory directory = new InMemoryTenants();

    @Override
    protected KnowledgeStore knowledge() {
        return knowledge;
    }

    @Override
    protected TenantDirectory directory() {
        return directory;
    }
}
