package dev.attendant.sidecar.http.request;

import dev.attendant.sidecar.http.reply.ProblemException;
import dev.attendant.sidecar.http.reply.ProblemType;
import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads bodies up to a length. */
public final class BoundedBody {

    private static final Logger LOG = LoggerFactory.getLogger(BoundedBody.class);
    private static final long MOST_PASSED_OVER = 16L * 1024 * 1024;

    private final int maxBytes;

    public BoundedBody(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /**
     * The whole body.
     *
     * @param length the announced length in bytes, or -1 where there is none, as with a chunked body
     * @throws ProblemException where it is too long
     */
    public byte[] read(long length, InputStream body) throws IOException {
        if (length > maxBytes) {
            throw tooLong(body);
        }
        byte[] bytes = body.readNBytes(maxBytes + 1);
        if (bytes.length > maxBytes) {
            throw tooLong(body);
        }
        return bytes;
    }

    private ProblemException tooLong(InputStream body) {
        passOver(body);
        return new ProblemException(ProblemType.PAYLOAD_TOO_LARGE, "At most " + maxBytes + " bytes are read here.");
    }

    /** A client that is still sending reads the reply only when it is done, so some of the rest is let pass unread. */
    private void passOver(InputStream body) {
        try {
            byte[] scrap = new byte[8_192];
            long left = maxBytes + MOST_PASSED_OVER;
            for (int read = body.read(scrap); read >= 0 && left > 0; read = body.read(scrap)) {
                left -= read;
            }
        } catch (IOException gone) {
            LOG.debug("the client of a body that was too long is gone: {}", gone.toString());
        }
    }
}
