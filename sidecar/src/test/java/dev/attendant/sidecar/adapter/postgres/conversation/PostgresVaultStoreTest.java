package dev.attendant.sidecar.adapter.postgres.conversation;

import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.adapter.postgres.TestDatabase;
import dev.attendant.sidecar.adapter.postgres.tenant.PostgresTenantDirectory;
import dev.attendant.sidecar.pii.vault.VaultStore;
import dev.attendant.sidecar.pii.vault.VaultStoreContract;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.Tenants;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresVaultStoreTest extends VaultStoreContract {

    private static PostgresDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.open();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    protected VaultStore store() {
        return new PostgresVaultStore(database);
    }

    @Override
    protected TenantId tenant() {
        return Tenants.in(new PostgresTenantDirectory(database));
    }
}
