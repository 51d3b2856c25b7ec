package dev.attendant.sidecar.http.live;

import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.ConversationStore;
import dev.attendant.sidecar.http.reply.ProblemException;
import dev.attendant.sidecar.http.request.PathIds;
import dev.attendant.sidecar.live.LiveBus;
import dev.attendant.sidecar.live.Watch;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.TokenVerifier.Verified;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A known caller's wish to watch a conversation that is there.
 *
 * @param after the last event that the client saw; empty to begin with what comes next
 */
record LiveRequest(TenantId tenant, ConversationId conversation, OptionalLong after) {

    private static final String LAST_EVENT = "Last-Event-ID";
    private static final String AFTER = "after";
    private static final Pattern EVENT_ID = Pattern.compile("[0-9]{1,18}");

    /** @throws ProblemException where the conversation is not the caller's, or the last event has no event's id */
    static LiveRequest of(Context context, Verified caller, ConversationStore conversations) {
        ConversationId conversation = PathIds.conversation(context);
        OptionalLong after = after(context);
        if (conversations.load(caller.tenant().id(), conversation).isEmpty()) {
            throw PathIds.noConversation();
        }
        return new LiveRequest(caller.tenant().id(), conversation, after);
    }

    /** Empty where as many watch already as can be. */
    Optional<Watch> watch(LiveBus live) {
        return live.watch(tenant, conversation, after);
    }

    /** Browsers let a page set no header of a WebSocket, so that the query may say it too. */
    private static OptionalLong after(Context context) {
        OptionalLong header = eventId(LAST_EVENT, context.header(LAST_EVENT));
        return header.isPresent() ? header : eventId(AFTER, context.queryParam(AFTER));
    }

    private static OptionalLong eventId(String name, @Nullable String id) {
        if (id == null || id.isBlank()) {
            return OptionalLong.empty();
        }
        if (!EVENT_ID.matcher(id).matches()) {
            throw ProblemException.invalid(name, "must be the id of an event");
        }
        return OptionalLong.of(Long.parseLong(id));
    }
}
