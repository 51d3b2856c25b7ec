package dev.attendant.sidecar.adapter.postgres.conversation;

import dev.attendant.sidecar.conversation.ConversationId;
import org.jdbi.v3.core.Handle;

/**
 * The row of a conversation as the lock of all that is its own. Statements after it see what those who had it before
 * wrote; whoever erases the conversation comes before or after.
 */
public final class ConversationLock {

    /** Waits for everybody else at the conversation, as the first of several queries. */
    public static final String TAKE = "select true from conversation where id = :conversation for update";

    /** Keeps the conversation from being erased meanwhile, as the first of several queries. */
    public static final String KEEP = "select true from conversation where id = :conversation for key share";

    private ConversationLock() {}

    /**
     * Waits for everybody else at the conversation.
     *
     * @return false where there is no such conversation
     */
    public static boolean take(Handle handle, ConversationId conversation) {
        return locked(handle, TAKE, conversation);
    }

    /** Keeps the conversation from being erased meanwhile, and nobody from anything else. */
    public static boolean keep(Handle handle, ConversationId conversation) {
        return locked(handle, KEEP, conversation);
    }

    private static boolean locked(Handle handle, String query, ConversationId conversation) {
        return handle.createQuery(query)
                .bind("conversation", conversation.value())
                .mapTo(Boolean.class)
                .findOne()
                .isPresent();
    }
}
