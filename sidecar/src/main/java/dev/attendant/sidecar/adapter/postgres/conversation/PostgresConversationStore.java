package dev.attendant.sidecar.adapter.postgres.conversation;

import dev.attendant.sidecar.adapter.postgres.ExactTime;
import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.adapter.postgres.StorableText;
import dev.attendant.sidecar.conversation.Conversation;
import dev.attendant.sidecar.conversation.ConversationEvent;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.ConversationState;
import dev.attendant.sidecar.conversation.ConversationStore;
import dev.attendant.sidecar.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Conversations in the tables {@code conversation} and {@code conversation_event}. */
public final class PostgresConversationStore implements ConversationStore {

    private final PostgresDatabase database;

    public PostgresConversationStore(PostgresDatabase database) {
        this.database = database;
    }

    @Override
    public void start(TenantId tenant, ConversationId id, ConversationEvent.Started started) {
        StorableText.require("channel", started.channel());
        StorableText.require("locale", started.locale());
        StorableText.require("product", started.product());
        database.useInTenant(tenant, handle -> {
            insert(handle, tenant, id, started);
            ConversationEventRows.insert(handle, tenant, id, 1, List.of(started));
        });
    }

    @Override
    public Optional<Conversation> load(TenantId tenant, ConversationId id) {
        List<ConversationEvent> events = ConversationEventRows.load(database, tenant, id);
        return events.isEmpty() ? Optional.empty() : Optional.of(new Conversation(tenant, id, events));
    }

    private static void insert(Handle handle, TenantId tenant, ConversationId id, ConversationEvent.Started started) {
        handle.createUpdate("""
                insert into conversation (tenant_id, id, channel, locale, state, started_at, event_count)
                values (:tenant, :id, :channel, :locale, :state, :startedAt, 1)
                """)
                .bind("tenant", tenant.value())
                .bind("id", id.value())
                .bind("channel", started.channel())
                .bind("locale", started.locale())
                .bind("state", ConversationState.OPEN.name())
                .bind("startedAt", ExactTime.micros(started.at()))
                .execute();
    }
}
