package dev.attendant.sidecar.http;

import dev.attendant.sidecar.live.LiveEvent.Numbered;
import dev.attendant.sidecar.live.Watch;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what a watch brings as server-sent events (WHATWG HTML, section 9.2), until either side ends it. */
final class EventStream {

    static final String MEDIA_TYPE = "text/event-stream";

    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final OutputStream out;

    private EventStream(OutputStream out) {
        this.out = out;
    }

    /** Returns when nothing more is to be told, or nobody reads any more. */
    static void write(Watch watch, HttpServletResponse response) {
        response.setContentType(MEDIA_TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try {
            new EventStream(response.getOutputStream()).run(watch);
        } catch (IOException clientIsGone) {
            LOG.debug("nobody watches any more: {}", clientIsGone.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The first comment lets the client see that it is connected. */
    private void run(Watch watch) throws IOException, InterruptedException {
        send("retry: 2000\n: connected\n\n");
        while (tell(watch.next(HEARTBEAT))) {
            out.flush();
        }
    }

    /** @return whether more may come */
    private boolean tell(Watch.Next next) throws IOException {
        return switch (next) {
            case Watch.Event event -> send(block(event.event()));
            case Watch.Quiet quiet -> send(": quiet\n\n");
            case Watch.Ended ended -> {
                send(": ended, " + WireName.of(ended.why()) + "\n\n");
                yield false;
            }
        };
    }

    private boolean send(String block) throws IOException {
        out.write(block.getBytes(StandardCharsets.UTF_8));
        out.flush();
        return true;
    }

    /** JSON has no line break outside its strings, nor inside them. */
    private static String block(Numbered numbered) {
        LiveReply reply = LiveReply.of(numbered.event());
        String body = new String(Json.bytes(reply.body()), StandardCharsets.UTF_8);
        return "id: " + numbered.id() + "\nevent: " + reply.name() + "\ndata: " + body + "\n\n";
    }
}
