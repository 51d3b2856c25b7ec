package dev.attendant.sidecar.http;

import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.ConversationStore;
import dev.attendant.sidecar.live.LiveBus;
import dev.attendant.sidecar.live.Watch;
import dev.attendant.sidecar.tenant.TokenVerifier.Verified;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Tells what happens in a conversation while it happens. */
final class LiveRoutes {

    private static final Pattern EVENT_ID = Pattern.compile("[0-9]{1,18}");

    private final LiveBus live;
    private final ConversationStore conversations;

    LiveRoutes(LiveBus live, ConversationStore conversations) {
        this.live = live;
        this.conversations = conversations;
    }

    void install(RoutesConfig routes, Authentication callers) {
        routes.get("/v1/conversations/{conversationId}/live", callers.orVisitor(this::watch));
    }

    private void watch(Context context, Verified caller) {
        ConversationId conversation = PathIds.conversation(context);
        OptionalLong after = after(context);
        if (conversations.load(caller.tenant().id(), conversation).isEmpty()) {
            throw PathIds.noConversation();
        }
        try (Watch watch = live.watch(caller.tenant().id(), conversation, after).orElseThrow(LiveRoutes::tooMany)) {
            context.header("X-Accel-Buffering", "no");
            EventStream.write(watch, context.res());
        }
    }

    private static OptionalLong after(Context context) {
        String id = context.header("Last-Event-ID");
        if (id == null || id.isBlank()) {
            return OptionalLong.empty();
        }
        if (!EVENT_ID.matcher(id).matches()) {
            throw ProblemException.invalid("Last-Event-ID", "must be the id of an event");
        }
        return OptionalLong.of(Long.parseLong(id));
    }

    private static ProblemException tooMany() {
        return new ProblemException(ProblemType.OVERLOADED, "As many connections as can be are open; try again.")
                .withHeader(ErrorMapper.RETRY_AFTER, "2");
    }
}
