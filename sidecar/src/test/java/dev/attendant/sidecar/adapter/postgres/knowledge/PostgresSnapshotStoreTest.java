package dev.attendant.sidecar.adapter.postgres.knowledge;

import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.adapter.postgres.TestDatabase;
import dev.attendant.sidecar.adapter.postgres.tenant.PostgresTenantDirectory;
import dev.attendant.sidecar.knowledge.KnowledgeStore;
import dev.attendant.sidecar.knowledge.snapshot.DraftStore;
import dev.attendant.sidecar.knowledge.snapshot.SnapshotStore;
import dev.attendant.sidecar.knowledge.snapshot.SnapshotStoreContract;
import dev.attendant.sidecar.tenant.TenantDirectory;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresSnapshotStoreTest extends SnapshotStoreContract {

    private static final InstantSource CLOCK = InstantSource.fixed(TestDatabase.NOW);
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
        return new PostgresKnowledgeStore(database, CLOCK);
    }

    @Override
    protected SnapshotStore snapshots() {
        return new PostgresSnapshotStore(database, CLOCK);
    }

    @Override
    protected DraftStore drafts() {
        return new PostgresDraftStore(database, CLOCK);
    }

    @Override
    protected TenantDirectory directory() {
        return new PostgresTenantDirectory(database);
    }
}
