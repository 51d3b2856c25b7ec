package dev.attendant.sidecar.assist;

import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.tenant.Tenant;
import java.util.List;

/** Asks what a conversation was about. */
public sealed interface SummaryRequest {

    Tenant tenant();

    /** A conversation that is kept here. */
    record OfConversation(Tenant tenant, ConversationId conversation) implements SummaryRequest {}

    /** Messages that are kept elsewhere, oldest first; at least one. */
    record OfMessages(Tenant tenant, List<Message> messages) implements SummaryRequest {
        public OfMessages {
            messages = List.copyOf(messages);
            if (messages.isEmpty()) {
                throw new IllegalArgumentException("there is nothing to sum up");
            }
        }
    }
}
