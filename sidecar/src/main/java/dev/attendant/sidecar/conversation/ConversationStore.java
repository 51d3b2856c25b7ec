package dev.attendant.sidecar.conversation;

import dev.attendant.sidecar.tenant.TenantId;
import java.util.Optional;

/** Where conversations are kept. Turns add their events through the turn store, in the turn's own transaction. */
public interface ConversationStore {

    /** Opens a conversation with its first event. */
    void start(TenantId tenant, ConversationId id, ConversationEvent.Started started);

    /**
     * The conversation with its events in order, the customer's unanswered messages left out.
     *
     * @return empty where the tenant has no such conversation
     */
    Optional<Conversation> load(TenantId tenant, ConversationId id);
}
