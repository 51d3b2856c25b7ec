package dev.attendant.sidecar.pii.vault;

import dev.attendant.sidecar.tenant.TenantId;
import java.util.UUID;

class InMemoryVaultsTest extends VaultStoreContract {

    @Override
    protected VaultStore store() {
        return new InMemoryVaults();
    }

    @Override
    protected TenantId tenant() {
        return new TenantId(UUID.randomUUID());
    }
}
