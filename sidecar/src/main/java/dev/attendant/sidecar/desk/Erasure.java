package dev.attendant.sidecar.desk;

import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.tenant.TenantId;
import java.time.Instant;
import java.util.Optional;

/**
 * The wish that a conversation be forgotten.
 *
 * @param key as a {@link DeskRequest}'s
 * @param caller who asks, as the token names them
 * @param at when it arrived
 */
public record Erasure(TenantId tenant, ConversationId conversation, Optional<String> key, String caller, Instant at) {

    /** What came of it. */
    public enum Outcome {
        /** Everything that was written in it is gone. */
        ERASED,
        /** It was erased before. */
        ERASED_BEFORE,
        /** The key came before with another wish; nothing was erased. */
        KEY_REUSED,
        /** The tenant has no such conversation. */
        UNKNOWN_CONVERSATION
    }
}
