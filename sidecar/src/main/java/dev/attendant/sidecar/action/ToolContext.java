package dev.attendant.sidecar.action;

import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.knowledge.Knowledge;
import dev.attendant.sidecar.knowledge.Scope;
import dev.attendant.sidecar.tenant.TenantId;

/**
 * For whom tools work.
 *
 * @param knowledge what this turn's audience may read
 * @param scope of the turn; documents for others are not found
 */
public record ToolContext(TenantId tenant, ConversationId conversation, Knowledge knowledge, Scope scope) {}
