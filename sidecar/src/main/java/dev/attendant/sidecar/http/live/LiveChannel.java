package dev.attendant.sidecar.http.live;

import dev.attendant.sidecar.live.LiveEvent.Numbered;
import dev.attendant.sidecar.live.Watch;
import java.io.IOException;

/**
 * One client's line for live events. Each call waits until the line has taken what is told, so that a client that reads
 * slowly slows its own line and nothing else; {@link IOException} where nobody reads any more.
 */
interface LiveChannel {

    /** The client is heard, and misses nothing from here on. */
    void connected() throws IOException;

    void event(Numbered event) throws IOException;

    /** Nothing happened, and the line still stands. */
    void quiet() throws IOException;

    /** Nothing more comes on this line. */
    void ended(Watch.End why) throws IOException;
}
