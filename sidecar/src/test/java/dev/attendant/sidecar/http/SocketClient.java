package dev.attendant.sidecar.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.attendant.sidecar.http.reply.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One WebSocket, which reads only as much as it is asked for. */
final class SocketClient implements WebSocket.Listener, AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private final CompletableFuture<String> closed = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private final boolean eager;
    private WebSocket socket;

    private SocketClient(boolean eager) {
        this.eager = eager;
    }

    /** How a socket is asked for. */
    record Opening(HttpClient http, URI sidecar, String path, List<String> headers, List<String> protocols) {

        /** A client that the sidecar has heard of, so that it misses nothing from here on. */
        SocketClient open() {
            SocketClient client = openUnheard();
            String first = client.next().path("event").asText();
            if (!first.equals("connected")) {
                throw new AssertionError("the first message was " + first);
            }
            return client;
        }

        /** A client that may not have been heard of yet. */
        SocketClient openUnheard() {
            return open(true);
        }

        /** A client that reads nothing until it is told to. */
        SocketClient openLazily() {
            return open(false);
        }

        /** The status and body that came in place of a socket. */
        WebSocketHandshakeException refusal() {
            try (SocketClient unexpected = openUnheard()) {
                throw new AssertionError("the socket opened: " + unexpected.socket);
            } catch (CompletionException refused) {
                return (WebSocketHandshakeException) refused.getCause();
            }
        }

        private SocketClient open(boolean eager) {
            SocketClient client = new SocketClient(eager);
            WebSocket.Builder builder = http.newWebSocketBuilder();
            for (int index = 0; index < headers.size(); index += 2) {
                builder.header(headers.get(index), headers.get(index + 1));
            }
            if (!protocols.isEmpty()) {
                builder.subprotocols(
                        protocols.getFirst(),
                        protocols.subList(1, protocols.size()).toArray(String[]::new));
            }
            URI uri = URI.create("ws://" + sidecar.getAuthority() + path);
            client.socket = builder.buildAsync(uri, client).join();
            return client;
        }
    }

    String protocol() {
        return socket.getSubprotocol();
    }

    /** The next events that tell of the conversation. */
    List<JsonNode> events(int count) {
        List<JsonNode> events = new ArrayList<>();
        while (events.size() < count) {
            JsonNode message = next();
            if (!message.has("id")) {
                throw new AssertionError("after " + events + " came " + message);
            }
            events.add(message);
        }
        return events;
    }

    /** The next message, also one about the line itself. */
    JsonNode next() {
        try {
            JsonNode message = messages.poll(LONGEST.toSeconds(), TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("no message came");
            }
            return message;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    void readOn() {
        socket.request(Long.MAX_VALUE);
    }

    void send(String message) {
        socket.sendText(message, true).join();
    }

    /** The code and the reason with which the socket was closed. */
    String closed() {
        return closed.orTimeout(LONGEST.toSeconds(), TimeUnit.SECONDS).join();
    }

    @Override
    public void onOpen(WebSocket opened) {
        if (eager) {
            opened.request(Long.MAX_VALUE);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            messages.add(read(text.toString()));
            text.setLength(0);
        }
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code + " " + reason);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.complete("broken");
    }

    @Override
    public void close() {
        socket.abort();
    }

    private static JsonNode read(String message) {
        try {
            return Json.MAPPER.readTree(message);
        } catch (JsonProcessingException wrong) {
            throw new IllegalStateException(wrong);
        }
    }
}
