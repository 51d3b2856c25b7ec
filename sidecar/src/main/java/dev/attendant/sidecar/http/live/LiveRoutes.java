package dev.attendant.sidecar.http.live;

import dev.attendant.sidecar.config.HttpSettings;
import dev.attendant.sidecar.conversation.ConversationStore;
import dev.attendant.sidecar.http.access.Authentication;
import dev.attendant.sidecar.http.reply.ErrorMapper;
import dev.attendant.sidecar.http.reply.ProblemException;
import dev.attendant.sidecar.http.reply.ProblemType;
import dev.attendant.sidecar.live.LiveBus;
import dev.attendant.sidecar.live.Watch;
import dev.attendant.sidecar.tenant.TokenVerifier.Verified;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;

/** Tells what happens in a conversation while it happens, as server-sent events or over a WebSocket. */
public final class LiveRoutes {

    private static final String PATH = "/v1/conversations/{conversationId}/live";

    private final LiveBus live;
    private final ConversationStore conversations;
    private final LivePump pump;
    private final LiveSockets sockets;

    public LiveRoutes(LiveBus live, ConversationStore conversations, HttpSettings settings) {
        this.live = live;
        this.conversations = conversations;
        this.pump = new LivePump(settings.heartbeat());
        this.sockets = new LiveSockets(live, conversations, pump, settings.idleTimeout());
    }

    public void install(RoutesConfig routes, Authentication callers) {
        routes.get(PATH, callers.orVisitor(this::stream));
        sockets.install(PATH, routes, callers);
    }

    private void stream(Context context, Verified caller) throws IOException {
        LiveRequest wanted = LiveRequest.of(context, caller, conversations);
        try (Watch watch = wanted.watch(live).orElseThrow(LiveRoutes::tooMany)) {
            context.header("X-Accel-Buffering", "no");
            pump.run(watch, EventStream.on(context.res()));
        }
    }

    private static ProblemException tooMany() {
        return new ProblemException(ProblemType.OVERLOADED, "As many connections as can be are open; try again.")
                .withHeader(ErrorMapper.RETRY_AFTER, "2");
    }
}
