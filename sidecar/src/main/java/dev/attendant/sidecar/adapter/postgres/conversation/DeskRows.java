package dev.attendant.sidecar.adapter.postgres.conversation;

import dev.attendant.sidecar.adapter.postgres.ExactTime;
import dev.attendant.sidecar.conversation.ConversationEvent.AtDesk;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.desk.DeskRequest;
import dev.attendant.sidecar.desk.Erasure;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The tables {@code desk_request} and {@code erasure}. */
final class DeskRows {

    private DeskRows() {}

    /** What was done under a key. */
    static Optional<AtDesk> before(Handle handle, ConversationId conversation, Optional<String> key) {
        return key.flatMap(known -> handle.createQuery("""
                        select event.* from desk_request request
                        join conversation_event event using (tenant_id, conversation_id, position)
                        where request.conversation_id = :conversation and request.idempotency_key = :key
                        """)
                .bind("conversation", conversation.value())
                .bind("key", known)
                .map((row, context) -> (AtDesk) ConversationEventRows.event(row))
                .findOne());
    }

    /** Keeps a request's key, if it has one, with the position of the event that it became. */
    static void keep(Handle handle, DeskRequest request, int position) {
        request.key()
                .ifPresent(key -> handle.createUpdate("""
                        insert into desk_request (tenant_id, conversation_id, idempotency_key, position)
                        values (:tenant, :conversation, :key, :position)
                        """)
                        .bind("tenant", request.tenant().value())
                        .bind("conversation", request.conversation().value())
                        .bind("key", key)
                        .bind("position", position)
                        .execute());
    }

    /** Whether the conversation was there to be erased. */
    static boolean erase(Handle handle, Erasure erasure) {
        return handle.createQuery("select erase_conversation(:conversation, :at)")
                .bind("conversation", erasure.conversation().value())
                .bind("at", ExactTime.micros(erasure.at()))
                .mapTo(Boolean.class)
                .one();
    }

    static boolean isErased(Handle handle, ConversationId conversation) {
        return handle.createQuery("select exists (select from erasure where conversation_id = :conversation)")
                .bind("conversation", conversation.value())
                .mapTo(Boolean.class)
                .one();
    }
}
