package dev.attendant.sidecar.http.live;

import dev.attendant.sidecar.http.reply.Json;
import dev.attendant.sidecar.http.reply.WireName;
import dev.attendant.sidecar.live.LiveEvent.Numbered;
import dev.attendant.sidecar.live.Watch;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.StatusCode;

/** Live events as text messages of a WebSocket (RFC 6455). One message is on its way at a time. */
final class LiveSocket implements LiveChannel {

    private final Session session;
    private final Duration patience;

    /** @param patience time after which a client that takes nothing is cut off */
    LiveSocket(Session session, Duration patience) {
        this.session = session;
        this.patience = patience;
    }

    /** An event on the wire. */
    private record Message(String id, String event, Object data) {
        static Message of(Numbered event) {
            LiveReply reply = LiveReply.of(event.event());
            return new Message(Long.toString(event.id()), reply.name(), reply.body());
        }
    }

    /** A word about the line itself. */
    private record Notice(String event) {}

    @Override
    public void connected() throws IOException {
        send(new Notice("connected"));
    }

    @Override
    public void event(Numbered event) throws IOException {
        send(Message.of(event));
    }

    @Override
    public void quiet() throws IOException {
        send(new Notice("quiet"));
    }

    /** Tells by the code whether coming back helps. */
    @Override
    public void ended(Watch.End why) {
        int code = switch (why) {
            case SLOW -> StatusCode.TRY_AGAIN_LATER;
            case STOPPING -> StatusCode.SHUTDOWN;
            case CLOSED -> StatusCode.NORMAL;
        };
        session.close(code, WireName.of(why), Callback.NOOP);
    }

    private void send(Object message) throws IOException {
        String text = new String(Json.bytes(message), StandardCharsets.UTF_8);
        try {
            Callback.Completable.with(sent -> session.sendText(text, sent))
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException readsNothing) {
            session.disconnect();
            throw new IOException("the client took nothing for " + patience, readsNothing);
        } catch (ExecutionException clientIsGone) {
            throw new IOException("the client is gone", clientIsGone);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while a client was told");
        }
    }
}
