package dev.attendant.simulator.protocol;

import dev.attendant.simulator.answer.Prompt;
import dev.attendant.simulator.answer.Script;
import dev.attendant.simulator.answer.Tokens;
import dev.attendant.simulator.behaviour.Behaviour;
import dev.attendant.simulator.behaviour.Mode;
import dev.attendant.simulator.http.Exchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Acts one behaviour out as the reply to one request. */
final class Performance {

    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
    private static final Map<String, String> EVENTS = Map.of("Content-Type", "text/event-stream; charset=utf-8");
    private static final String HALF_A_BODY = "{\"id\": \"simulated\", \"choices\": [{\"index\": 0, \"mess";
    private static final String HALF_AN_EVENT =
            "event: content_block_delta\ndata: {\"choices\": [{\"delta\": {\"con\n\n";
    private static final int PIECE_BYTES = 7;

    private final Protocol protocol;
    private final Prompt prompt;
    private final Behaviour behaviour;
    private final Exchange exchange;
    private boolean isRead;
    private long written;

    Performance(Protocol protocol, Prompt prompt, Behaviour behaviour, Exchange exchange) {
        this.protocol = protocol;
        this.prompt = prompt;
        this.behaviour = behaviour;
        this.exchange = exchange;
    }

    void perform() throws IOException {
        isRead = Fault.of(behaviour.mode()).isEmpty();
        switch (behaviour.mode()) {
            case HANG -> exchange.hang();
            case MALFORMED_JSON -> exchange.respond(200, JSON, HALF_A_BODY);
            default -> performFaultOr(Script.of(prompt, behaviour));
        }
    }

    /** What was used so far. */
    Tokens used() {
        return isRead ? new Tokens(prompt.tokens(), prompt.cachedTokens(), written) : Tokens.NONE;
    }

    private void performFaultOr(Script script) throws IOException {
        Optional<Fault> fault = Fault.of(behaviour.mode());
        if (fault.isPresent()) {
            exchange.respond(protocol.status(fault.get()), faultHeaders(), protocol.fault(fault.get(), prompt.key()));
        } else if (prompt.streams()) {
            stream(script);
        } else {
            exchange.pause(timeOf(script));
            written = script.tokens().size();
            exchange.respond(200, JSON, protocol.whole(prompt, script));
        }
    }

    private Map<String, String> faultHeaders() {
        return behaviour.mode() == Mode.RATE_LIMITED
                ? Map.of(
                        "Content-Type",
                        "application/json",
                        "Retry-After",
                        Long.toString(behaviour.retryAfter().toSeconds()))
                : JSON;
    }

    private void stream(Script script) throws IOException {
        exchange.stream(EVENTS);
        sendAll(protocol.opening(prompt, script));
        exchange.pause(behaviour.pace().firstToken());
        switch (behaviour.mode()) {
            case CUT -> breakOff(script, exchange::cut);
            case UNFINISHED -> breakOff(script, exchange::end);
            case ERROR_IN_STREAM -> breakOff(script, () -> endWith(protocol.faultInStream(Fault.OVERLOADED)));
            case MALFORMED_SSE -> breakOff(script, () -> endWith(HALF_AN_EVENT));
            default -> finish(script);
        }
    }

    private void finish(Script script) throws IOException {
        sendTokens(script);
        sendAll(protocol.closing(prompt, script));
        exchange.end();
    }

    private void breakOff(Script script, Ending ending) throws IOException {
        sendTokens(script.first(behaviour.tokens()));
        ending.end();
    }

    private void endWith(String frame) throws IOException {
        send(frame);
        exchange.end();
    }

    private void sendTokens(Script script) throws IOException {
        boolean first = true;
        for (String token : script.tokens()) {
            exchange.pause(first ? Duration.ZERO : behaviour.pace().perToken());
            written++;
            send(protocol.token(prompt, token));
            first = false;
        }
    }

    private void sendAll(List<String> frames) throws IOException {
        for (String frame : frames) {
            send(frame);
            if (behaviour.mode() == Mode.DUPLICATED) {
                send(frame);
            }
        }
    }

    private void send(String frame) throws IOException {
        byte[] bytes = frame.getBytes(StandardCharsets.UTF_8);
        int size = behaviour.mode() == Mode.SPLIT ? PIECE_BYTES : bytes.length;
        for (int from = 0; from < bytes.length; from += size) {
            exchange.send(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + size)));
        }
    }

    private Duration timeOf(Script script) {
        return behaviour
                .pace()
                .firstToken()
                .plus(behaviour.pace().perToken().multipliedBy(script.tokens().size()));
    }

    private interface Ending {
        void end() throws IOException;
    }
}
