package dev.attendant.sidecar.http.live;

import dev.attendant.sidecar.http.reply.Json;
import dev.attendant.sidecar.http.reply.WireName;
import dev.attendant.sidecar.live.LiveEvent.Numbered;
import dev.attendant.sidecar.live.Watch;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Live events as server-sent events (WHATWG HTML, section 9.2). */
final class EventStream implements LiveChannel {

    static final String MEDIA_TYPE = "text/event-stream";

    private final OutputStream out;

    private EventStream(OutputStream out) {
        this.out = out;
    }

    static EventStream on(HttpServletResponse response) throws IOException {
        response.setContentType(MEDIA_TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return new EventStream(response.getOutputStream());
    }

    @Override
    public void connected() throws IOException {
        send("retry: 2000\n: connected\n\n");
    }

    /** JSON has no line break outside its strings, nor inside them. */
    @Override
    public void event(Numbered event) throws IOException {
        LiveReply reply = LiveReply.of(event.event());
        String body = new String(Json.bytes(reply.body()), StandardCharsets.UTF_8);
        send("id: " + event.id() + "\nevent: " + reply.name() + "\ndata: " + body + "\n\n");
    }

    @Override
    public void quiet() throws IOException {
        send(": quiet\n\n");
    }

    @Override
    public void ended(Watch.End why) throws IOException {
        send(": ended, " + WireName.of(why) + "\n\n");
    }

    private void send(String block) throws IOException {
        out.write(block.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
