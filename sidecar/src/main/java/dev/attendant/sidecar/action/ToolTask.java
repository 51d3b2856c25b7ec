package dev.attendant.sidecar.action;

import dev.attendant.sidecar.chat.ChatRequest;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.tenant.TenantId;
import java.time.Instant;

/**
 * What a loop is to do.
 *
 * @param request the first question to the model, with tokens for personal data; its tools and timeout are the loop's
 * @param until when all must be over
 */
public record ToolTask(
        TenantId tenant,
        ConversationId conversation,
        ChatRequest request,
        ToolBox box,
        ToolLimits limits,
        Instant until) {}
