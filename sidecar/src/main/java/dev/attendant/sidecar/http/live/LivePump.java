package dev.attendant.sidecar.http.live;

import dev.attendant.sidecar.live.Watch;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes what a watch brings to its client, whatever the transport, until either side ends it. */
final class LivePump {

    private static final Logger LOG = LoggerFactory.getLogger(LivePump.class);

    private final Duration heartbeat;

    /** @param heartbeat time without news after which the client is told that the line still stands */
    LivePump(Duration heartbeat) {
        this.heartbeat = heartbeat;
    }

    /** Returns when nothing more is to be told, or nobody reads any more. */
    void run(Watch watch, LiveChannel channel) {
        try {
            channel.connected();
            boolean more = true;
            while (more) {
                more = tell(watch.next(heartbeat), channel);
            }
        } catch (IOException clientIsGone) {
            LOG.debug("nobody watches any more: {}", clientIsGone.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return whether more may come */
    private static boolean tell(Watch.Next next, LiveChannel channel) throws IOException {
        return switch (next) {
            case Watch.Event event -> {
                channel.event(event.event());
                yield true;
            }
            case Watch.Quiet quiet -> {
                channel.quiet();
                yield true;
            }
            case Watch.Ended ended -> {
                channel.ended(ended.why());
                yield false;
            }
        };
    }
}
