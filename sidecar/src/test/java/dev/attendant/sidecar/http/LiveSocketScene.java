package dev.attendant.sidecar.http;

import dev.attendant.sidecar.config.HttpSettings;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.live.LiveBus;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.turn.TurnRequest;
import dev.attendant.sidecar.turn.Turns;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A sidecar with a conversation, and clients that watch it over WebSockets. */
abstract class LiveSocketScene {

    static final List<String> ACME = List.of("Authorization", "Bearer tenant-acme");
    static final HttpSettings SETTINGS = HttpSettings.onLoopback(0);

    final HttpClient http = HttpClient.newHttpClient();
    TestSidecar sidecar;
    ApiClient api;
    String conversation = "";

    @BeforeEach
    void open() {
        serve(SETTINGS);
    }

    @AfterEach
    void stop() {
        http.shutdownNow();
        sidecar.close();
        api.close();
    }

    void serve(HttpSettings settings) {
        sidecar = new TestSidecar(settings);
        api = new ApiClient(sidecar.base());
        conversation = api.post("/v1/conversations", "{}").header("Location");
    }

    void stopServing() {
        sidecar.close();
        api.close();
    }

    void post(String message) {
        api.post(conversation + "/turns", "{\"message\": \"" + message + "\"}");
    }

    LiveBus live() {
        return sidecar.services().live();
    }

    TurnRequest request() {
        TenantId tenant = new TenantId(UUID.nameUUIDFromBytes("tenant-acme".getBytes(StandardCharsets.UTF_8)));
        String id = conversation.substring(conversation.lastIndexOf('/') + 1);
        return Turns.request(tenant, new ConversationId(UUID.fromString(id)), "k-1", "hello");
    }

    SocketClient.Opening watch() {
        return opening(conversation + "/live", ACME, List.of());
    }

    SocketClient.Opening opening(String path, List<String> headers, List<String> protocols) {
        return new SocketClient.Opening(http, sidecar.base(), path, headers, protocols);
    }
}
