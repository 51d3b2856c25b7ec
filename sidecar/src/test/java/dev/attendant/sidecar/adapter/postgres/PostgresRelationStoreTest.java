package dev.attendant.sidecar.adapter.postgres;

import dev.attendant.sidecar.graph.RelationStore;
import dev.attendant.sidecar.graph.RelationStoreContract;
import dev.attendant.sidecar.tenant.TenantDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresRelationStoreTest extends RelationStoreContract {

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
    protected RelationStore relations() {
        return new PostgresRelationStore(database);
    }

    @Override
    protected TenantDirectory directory() {
        return new PostgresTenantDirectory(database);
    }
}
