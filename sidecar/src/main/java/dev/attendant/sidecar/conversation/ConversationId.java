package dev.attendant.sidecar.conversation;

import java.util.UUID;

/** Identifies a conversation within its tenant. */
public record ConversationId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
