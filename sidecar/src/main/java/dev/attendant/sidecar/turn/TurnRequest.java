package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.tenant.TenantId;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * One customer message as it was taken in.
 *
 * @param turn the turn's id, new with each request
 * @param idempotencyKey chosen by the client; the same key in a conversation means the same request
 * @param message what the customer wrote
 * @param snapshot the snapshot of the knowledge that it is to be answered from; empty for what is published
 * @param receivedAt when it arrived; the clock that the whole turn reads
 */
public record TurnRequest(
        TenantId tenant,
        ConversationId conversation,
        TurnId turn,
        String idempotencyKey,
        String message,
        OptionalInt snapshot,
        Instant receivedAt) {}
