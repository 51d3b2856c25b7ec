package dev.attendant.simulator.protocol;

import dev.attendant.simulator.answer.Prompt;
import dev.attendant.simulator.answer.Tokens;
import dev.attendant.simulator.behaviour.Behaviours;
import dev.attendant.simulator.http.Exchange;
import dev.attendant.simulator.http.Request;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Answers what is sent to a provider's addresses, below any path. */
public final class Provider {

    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
    private static final Protocol OPEN_AI = new OpenAiProtocol();
    private static final Protocol ANTHROPIC = new AnthropicProtocol();

    private final Behaviours behaviours;

    public Provider(Behaviours behaviours) {
        this.behaviours = behaviours;
    }

    /** Whether this is a call to a model. */
    public static boolean isCall(Request request) {
        return protocol(request).isPresent();
    }

    /** Answers what is no call to a model. */
    public void tell(Request request, Exchange exchange) throws IOException {
        if (request.path().endsWith("/models")) {
            exchange.respond(200, JSON, models());
        } else {
            exchange.respond(404, JSON, Json.write(Map.of("error", "No such address: " + request.path())));
        }
    }

    /**
     * Answers a call to a model.
     *
     * @param bill is told what the call used, however it ended
     */
    public void call(Request request, Exchange exchange, Consumer<Tokens> bill) throws IOException {
        Protocol protocol = protocol(request).orElseThrow();
        try {
            Prompt prompt = protocol.read(request);
            perform(new Performance(protocol, prompt, behaviours.take(request.body()), exchange), bill);
        } catch (IllegalArgumentException failure) {
            exchange.respond(400, JSON, protocol.fault(Fault.INVALID, ""));
        }
    }

    private static void perform(Performance performance, Consumer<Tokens> bill) throws IOException {
        try {
            performance.perform();
        } finally {
            bill.accept(performance.used());
        }
    }

    private static Optional<Protocol> protocol(Request request) {
        if (!request.method().equals("POST")) {
            return Optional.empty();
        }
        if (request.path().endsWith("/chat/completions")) {
            return Optional.of(OPEN_AI);
        }
        return request.path().endsWith("/messages") ? Optional.of(ANTHROPIC) : Optional.empty();
    }

    private static String models() {
        Map<String, Object> model =
                Json.object("id", "simulated", "object", "model", "created", 0, "owned_by", "simulator");
        return Json.write(Json.object("object", "list", "data", List.of(model)));
    }
}
