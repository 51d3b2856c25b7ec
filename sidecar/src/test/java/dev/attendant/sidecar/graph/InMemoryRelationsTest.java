package dev.attendant.sidecar.graph;

import dev.attendant.sidecar.adapter.jwt.InMemoryTenants;
import dev.attendant.sidecar.tenant.TenantDirectory;

class InMemoryRelationsTest extends RelationStoreContract {

    private final RelationStore relations = new InMemoryRelations();
    private final TenantDirectory directory = new InMemoryTenants();

    @Override
    protected RelationStore relations() {
        return relations;
    }

    @Override
    protected TenantDirectory directory() {
        return directory;
    }
}
