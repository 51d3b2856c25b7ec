package dev.attendant.sidecar.adapter.postgres.turn;

import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.adapter.postgres.TestDatabase;
import dev.attendant.sidecar.adapter.postgres.conversation.PostgresConversationStore;
import dev.attendant.sidecar.adapter.postgres.tenant.PostgresTenantDirectory;
import dev.attendant.sidecar.conversation.ConversationStore;
import dev.attendant.sidecar.tenant.TenantDirectory;
import dev.attendant.sidecar.turn.TurnStore;
import dev.attendant.sidecar.turn.consent.ConsentStore;
import dev.attendant.sidecar.turn.consent.ConsentStoreContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresConsentStoreTest extends ConsentStoreContract {

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
    protected ConsentStore consents() {
        return new PostgresConsentStore(database);
    }

    @Override
    protected TurnStore turns() {
        return new PostgresTurnStore(database);
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
