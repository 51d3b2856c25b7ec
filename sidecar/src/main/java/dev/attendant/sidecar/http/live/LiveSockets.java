package dev.attendant.sidecar.http.live;

import dev.attendant.sidecar.conversation.ConversationStore;
import dev.attendant.sidecar.http.access.Authentication;
import dev.attendant.sidecar.http.reply.ErrorMapper;
import dev.attendant.sidecar.live.LiveBus;
import dev.attendant.sidecar.live.Watch;
import dev.attendant.sidecar.tenant.TokenVerifier.Verified;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.time.Duration;
import java.util.Objects;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.StatusCode;

/** Watches conversations over WebSockets. Who is refused gets a problem in place of the upgrade. */
final class LiveSockets {

    private static final String WANTED = "liveRequest";
    private static final String WATCH = "liveWatch";

    private final LiveBus live;
    private final ConversationStore conversations;
    private final LivePump pump;
    private final Duration patience;

    LiveSockets(LiveBus live, ConversationStore conversations, LivePump pump, Duration patience) {
        this.live = live;
        this.conversations = conversations;
        this.pump = pump;
        this.patience = patience;
    }

    void install(String path, RoutesConfig routes, Authentication callers) {
        routes.wsBeforeUpgrade(path, ErrorMapper.beforeUpgrade(callers.onSocket(this::admit)));
        routes.ws(path, this::serve);
    }

    private void admit(Context context, Verified caller) {
        context.attribute(WANTED, LiveRequest.of(context, caller, conversations));
    }

    private void serve(WsConfig socket) {
        socket.onConnect(this::connected);
        socket.onMessage(LiveSockets::refuse);
        socket.onBinaryMessage(LiveSockets::refuse);
        socket.onClose(LiveSockets::gone);
        socket.onError(LiveSockets::gone);
    }

    /** The connection is Jetty's from here on; the watch has a thread of its own until either ends. */
    private void connected(WsContext context) {
        LiveRequest wanted = Objects.requireNonNull(context.<LiveRequest>attribute(WANTED));
        wanted.watch(live)
                .ifPresentOrElse(
                        watch -> {
                            context.attribute(WATCH, watch);
                            Thread.ofVirtual().name("live-socket").start(() -> tell(watch, context.session));
                        },
                        () -> context.closeSession(StatusCode.TRY_AGAIN_LATER, "overloaded"));
    }

    private void tell(Watch watch, Session session) {
        try (watch) {
            pump.run(watch, new LiveSocket(session, patience));
        }
    }

    /** Messages are sent by POST, where they have an idempotency key and a reply. */
    private static void refuse(WsContext context) {
        context.session.close(StatusCode.BAD_DATA, "nothing is read here", Callback.NOOP);
    }

    private static void gone(WsContext context) {
        Watch watch = context.attribute(WATCH);
        if (watch != null) {
            watch.close();
        }
    }
}
