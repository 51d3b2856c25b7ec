package dev.attendant.sidecar.desk;

import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.tenant.TenantId;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody's wish for a conversation.
 *
 * @param key chosen by the client; the same key in a conversation means the same request; empty for a request of its
 *     own
 * @param caller who asks, as the token names them
 * @param at when it arrived
 */
public record DeskRequest(
        TenantId tenant,
        ConversationId conversation,
        Optional<String> key,
        String caller,
        DeskAction action,
        Instant at) {}
