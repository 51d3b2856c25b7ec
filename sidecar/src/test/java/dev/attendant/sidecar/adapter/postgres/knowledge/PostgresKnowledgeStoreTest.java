package dev.attendant.sidecar.adapter.postgres.knowledge;

import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.adapter.postgres.TestDatabase;
import dev.attendant.sidecar.adapter.postgres.tenant.PostgresTenantDirectory;
import dev.attendant.sidecar.knowledge.KnowledgeStore;
import dev.attendant.sidecar.knowledge.KnowledgeStoreContract;
import dev.attendant.sidecar.tenant.TenantDirectory;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresKnowledgeStoreTest extends KnowledgeStoreContract {

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
    protected KnowledgeStore knowledge() {
        return new PostgresKnowledgeStore(database, InstantSource.fixed(TestDatabase.NOW));
    }

    @Override
    protected TenantDirectory directory() {
        return new PostgresTenantDirectory(database);
    }
}
