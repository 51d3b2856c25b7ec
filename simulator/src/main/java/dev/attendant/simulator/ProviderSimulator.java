package dev.attendant.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.attendant.simulator.LoggedRequest.Outcome;
import dev.attendant.simulator.answer.Tokens;
import dev.attendant.simulator.behaviour.BehaviourJson;
import dev.attendant.simulator.behaviour.Behaviours;
import dev.attendant.simulator.behaviour.Pace;
import dev.attendant.simulator.http.Exchange;
import dev.attendant.simulator.http.LoopbackServer;
import dev.attendant.simulator.http.Request;
import dev.attendant.simulator.protocol.Provider;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** A provider of language models that runs on this machine and behaves as it is told. */
public final class ProviderSimulator implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> JSON_HEADERS = Map.of("Content-Type", "application/json");

    private final Behaviours behaviours;
    private final RequestLog log = new RequestLog();
    private final Provider provider;
    private final LoopbackServer server;

    private ProviderSimulator(int port, Pace pace) {
        this.behaviours = new Behaviours(pace);
        this.provider = new Provider(behaviours);
        this.server = new LoopbackServer(port, this::handle);
    }

    /**
     * Starts one that answers well.
     *
     * @param port 0 for a free one
     * @throws java.io.UncheckedIOException where another process has the port
     */
    public static ProviderSimulator start(int port, Pace pace) {
        return new ProviderSimulator(port, pace);
    }

    /** Where it listens: the base URL of Anthropic's protocol. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    /** The base URL of OpenAI's protocol. */
    public URI openAiUri() {
        return uri().resolve("/v1");
    }

    public Behaviours behaviours() {
        return behaviours;
    }

    public RequestLog log() {
        return log;
    }

    @Override
    public void close() {
        server.close();
    }

    private void handle(Request request, Exchange exchange) throws IOException {
        switch (request.path()) {
            case "/behaviour" -> behave(request, exchange);
            case "/log" -> tell(request, exchange);
            default -> call(request, exchange);
        }
    }

    private void call(Request request, Exchange exchange) throws IOException {
        if (!Provider.isCall(request)) {
            provider.tell(request, exchange);
            return;
        }
        long number = log.begin(request);
        AtomicReference<Tokens> used = new AtomicReference<>(Tokens.NONE);
        Outcome outcome = Outcome.ABANDONED;
        try {
            provider.call(request, exchange, used::set);
            outcome = Outcome.REPLIED;
        } finally {
            log.end(number, outcome, used.get());
        }
    }

    private void behave(Request request, Exchange exchange) throws IOException {
        try {
            BehaviourJson.apply(request.body(), behaviours);
            exchange.respond(
                    200,
                    JSON_HEADERS,
                    json(Map.of("always", behaviours.standing().mode().wireName())));
        } catch (IllegalArgumentException failure) {
            exchange.respond(400, JSON_HEADERS, json(Map.of("error", String.valueOf(failure.getMessage()))));
        }
    }

    private void tell(Request request, Exchange exchange) throws IOException {
        String told = json(log.requests());
        if (request.method().equals("DELETE")) {
            log.clear();
        }
        exchange.respond(200, JSON_HEADERS, told);
    }

    private static String json(Object value) throws JsonProcessingException {
        return JSON.writeValueAsString(value);
    }
}
