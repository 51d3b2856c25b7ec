package dev.attendant.sidecar.models;

import dev.attendant.sidecar.adapter.jwt.InMemoryTenants;
import dev.attendant.sidecar.tenant.TenantDirectory;

class InMemoryModelsTest extends ModelStoreContract {

    private final InMemoryModels models = new InMemoryModels();
    private final InMemoryTenants tenants = new InMemoryTenants();

    @Override
    protected ModelStore models() {
        return models;
    }

    @Override
    protected TenantDirectory directory() {
        return tenants;
    }
}
