package dev.attendant.sidecar.visitor;

import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.tenant.TenantId;
import java.time.Instant;

/** Somebody on a tenant's site, with a conversation of their own until {@code expiresAt}. */
public record Visitor(TenantId tenant, ConversationId conversation, Instant expiresAt) {}
