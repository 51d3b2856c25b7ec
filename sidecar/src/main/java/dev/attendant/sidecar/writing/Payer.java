package dev.attendant.sidecar.writing;

import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.tenant.ModelSettings;
import dev.attendant.sidecar.tenant.ModelTask;
import dev.attendant.sidecar.tenant.TenantId;

/**
 * Whose budgets pay for calls of models, and what for.
 *
 * @param turn the turn, or another piece of work that has a budget of its own
 */
record Payer(TenantId tenant, ConversationId conversation, TurnId turn, ModelTask task, ModelSettings settings) {}
