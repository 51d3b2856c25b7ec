package dev.attendant.sidecar.adapter.postgres.conversation;

import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.adapter.postgres.TestDatabase;
import dev.attendant.sidecar.adapter.postgres.tenant.PostgresTenantDirectory;
import dev.attendant.sidecar.conversation.ConversationEvent;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.Tenants;
import dev.attendant.sidecar.turn.Turns;
import dev.attendant.sidecar.visitor.VisitorStore;
import dev.attendant.sidecar.visitor.VisitorStoreContract;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresVisitorStoreTest extends VisitorStoreContract {

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
    protected VisitorStore store() {
        return new PostgresVisitorStore(database);
    }

    @Override
    protected TenantId tenant() {
        return Tenants.in(new PostgresTenantDirectory(database));
    }

    @Override
    protected ConversationId conversation(TenantId tenant) {
        ConversationId id = new ConversationId(UUID.randomUUID());
        new PostgresConversationStore(database)
                .start(tenant, id, new ConversationEvent.Started("web", "en", Turns.RECEIVED));
        return id;
    }
}
