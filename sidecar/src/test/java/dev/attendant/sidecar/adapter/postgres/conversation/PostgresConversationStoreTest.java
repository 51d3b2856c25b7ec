package dev.attendant.sidecar.adapter.postgres.conversation;

import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.adapter.postgres.TestDatabase;
import dev.attendant.sidecar.adapter.postgres.tenant.PostgresTenantDirectory;
import dev.attendant.sidecar.conversation.ConversationStore;
import dev.attendant.sidecar.conversation.ConversationStoreContract;
import dev.attendant.sidecar.tenant.TenantDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresConversationStoreTest extends ConversationStoreContract {

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
    protected ConversationStore conversations() {
        return new PostgresConversationStore(database);
    }

    @Override
    protected TenantDirectory directory() {
        return new PostgresTenantDirectory(database);
    }
}
