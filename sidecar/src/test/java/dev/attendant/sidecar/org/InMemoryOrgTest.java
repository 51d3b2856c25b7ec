package dev.attendant.sidecar.org;

import dev.attendant.sidecar.adapter.jwt.InMemoryTenants;
import dev.attendant.sidecar.tenant.TenantDirectory;

class InMemoryOrgTest extends OrgStoreContract {

    private final InMemoryOrg store = new InMemoryOrg();
    private final InMemoryTenants tenants = new InMemoryTenants();

    @Override
    protected OrgStore store() {
        return store;
    }

    @Override
    protected TenantDirectory directory() {
        return tenants;
    }
}
