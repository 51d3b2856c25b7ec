package dev.attendant.sidecar.assist;

import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.tenant.TenantId;
import java.util.List;

/** Asks what a conversation was about. */
public sealed interface SummaryRequest {

    TenantId tenant();

    /** A conversation that is kept here. */
    record OfConversation(TenantId tenant, ConversationId conversation) implements SummaryRequest {}

    /** Messages that are kept elsewhere, oldest first; at least one. */
    record OfMessages(TenantId tenant, List<Message> messages) implements SummaryRequest {
        public OfMessages {
            messages = List.copyOf(messages);
            if (messages.isEmpty()) {
                throw new IllegalArgumentException("there is nothing to sum up");
            }
        }
    }
}
