package dev.attendant.sidecar.assist;

import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.tenant.Tenant;
import java.util.Optional;

/**
 * Asks for a reply that a service agent may send.
 *
 * @param conversation where the customer wrote; empty where that is none that is known here
 * @param message what the customer wrote
 * @param caseContext what is known of the case, which models are shown; empty for nothing
 */
public record SuggestionRequest(
        Tenant tenant, Optional<ConversationId> conversation, String message, String caseContext) {}
