package dev.attendant.sidecar.http.access;

import dev.attendant.sidecar.http.reply.ProblemException;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The subprotocols that a client of a WebSocket offers (RFC 6455, section 1.9).
 *
 * <p>A page can set no header of a WebSocket but this one, so that it carries the page's token as well: a page offers
 * {@code attendant.v1} and {@code bearer.TOKEN}, and the first is what both then speak. Unlike the query, this header
 * is written to no access log by habit.
 */
final class SocketProtocol {

    static final String NAME = "attendant.v1";

    private static final String HEADER = "Sec-WebSocket-Protocol";
    private static final String TOKEN = "bearer.";

    private SocketProtocol() {}

    /**
     * The token among the offers.
     *
     * @throws ProblemException where something is offered, but not what is spoken here, first
     */
    static Optional<String> token(Context context) {
        List<String> offers = offers(context);
        if (!offers.isEmpty() && !offers.getFirst().equals(NAME)) {
            throw ProblemException.invalid(HEADER, "must begin with " + NAME + ", or be left out");
        }
        return offers.stream()
                .filter(offer -> offer.startsWith(TOKEN))
                .map(offer -> offer.substring(TOKEN.length()))
                .findFirst();
    }

    private static List<String> offers(Context context) {
        String header = context.header(HEADER);
        return header == null
                ? List.of()
                : Arrays.stream(header.split(",", -1))
                        .map(String::strip)
                        .filter(offer -> !offer.isEmpty())
                        .toList();
    }
}
