package dev.attendant.sidecar.adapter.postgres.conversation;

import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.conversation.ConversationEvent.AtDesk;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.ConversationState;
import dev.attendant.sidecar.desk.DeskOutcome;
import dev.attendant.sidecar.desk.DeskRequest;
import dev.attendant.sidecar.desk.DeskStore;
import dev.attendant.sidecar.desk.Erasure;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/**
 * What people do with conversations, in {@code conversation}, its events and the table {@code desk_request}. The
 * conversation's row is the lock, as it is for its turns.
 */
public final class PostgresDeskStore implements DeskStore {

    private final PostgresDatabase database;

    public PostgresDeskStore(PostgresDatabase database) {
        this.database = database;
    }

    /** How a conversation stands before something is done. */
    private record Standing(long laneFence, long holder, ConversationState state, int events) {
        boolean admits(OptionalLong fence) {
            return fence.isEmpty() || holder != NOBODY && fence.getAsLong() == holder;
        }
    }

    @Override
    public DeskOutcome perform(DeskRequest request) {
        return database.inTenant(request.tenant(), handle -> {
            Optional<Standing> standing = standing(handle, request.conversation());
            return standing.isEmpty()
                    ? new DeskOutcome.UnknownConversation()
                    : DeskRows.before(handle, request.conversation(), request.key())
                            .map(before -> repeated(request, before))
                            .orElseGet(() -> perform(handle, request, standing.get()));
        });
    }

    @Override
    public Erasure.Outcome erase(Erasure erasure) {
        return database.inTenant(erasure.tenant(), handle -> {
            ConversationLock.take(handle, erasure.conversation());
            if (DeskRows.before(handle, erasure.conversation(), erasure.key()).isPresent()) {
                return Erasure.Outcome.KEY_REUSED;
            }
            if (!DeskRows.erase(handle, erasure)) {
                return DeskRows.isErased(handle, erasure.conversation())
                        ? Erasure.Outcome.ERASED_BEFORE
                        : Erasure.Outcome.UNKNOWN_CONVERSATION;
            }
            DeskAudit.erased(handle, erasure);
            return Erasure.Outcome.ERASED;
        });
    }

    private static DeskOutcome repeated(DeskRequest request, AtDesk before) {
        return request.action().became(before) ? new DeskOutcome.Done(before, true) : new DeskOutcome.KeyReused();
    }

    private static DeskOutcome perform(Handle handle, DeskRequest request, Standing before) {
        if (!before.admits(request.action().held())) {
            return new DeskOutcome.FenceNotCurrent();
        }
        long next = before.laneFence() + 1;
        AtDesk event = request.action().event(next, request.at());
        ConversationId conversation = request.conversation();
        update(
                handle,
                conversation,
                new Standing(
                        next,
                        request.action().holderAfter(before.holder(), next),
                        before.state().after(event),
                        before.events() + 1));
        ConversationEventRows.insert(handle, request.tenant(), conversation, before.events() + 1, List.of(event));
        DeskRows.keep(handle, request, before.events() + 1);
        DeskAudit.done(handle, request, event);
        return new DeskOutcome.Done(event, false);
    }

    private static Optional<Standing> standing(Handle handle, ConversationId conversation) {
        return handle.createQuery("""
                select lane_fence, desk_fence, state, event_count from conversation
                where id = :conversation for update
                """)
                .bind("conversation", conversation.value())
                .map((row, context) -> new Standing(
                        row.getLong("lane_fence"),
                        row.getLong("desk_fence"),
                        ConversationState.valueOf(row.getString("state")),
                        row.getInt("event_count")))
                .findOne();
    }

    /** A turn in work loses its claim by no fault of its own, so that its attempts count anew. */
    private static void update(Handle handle, ConversationId conversation, Standing after) {
        handle.createUpdate("""
                with forgiven as (
                    update turn_request set attempts = 0
                    where conversation_id = :conversation and finished_at is null and attempts > 0
                )
                update conversation
                set lane_fence = :laneFence, desk_fence = :holder, state = :state, event_count = :events
                where id = :conversation
                """)
                .bind("conversation", conversation.value())
                .bind("laneFence", after.laneFence())
                .bind("holder", after.holder())
                .bind("state", after.state().name())
                .bind("events", after.events())
                .execute();
    }
}
