package dev.attendant.sidecar.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebLinkProbeTest {

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            exchange.sendResponseHeaders(status(exchange.getRequestURI().getPath(), exchange.getRequestMethod()), -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void shouldTellPagesThatAreGone() {
        Map<String, String> dead = probe(at("/there"), at("/gone"));

        assertThat(dead).containsOnlyKeys(at("/gone"));
        assertThat(dead.get(at("/gone"))).contains("404");
    }

    @Test
    void shouldAskAgainWhereAServerKnowsNoHead() {
        assertThat(probe(at("/no-head"))).isEmpty();
        assertThat(requests).containsExactly("HEAD /no-head", "GET /no-head");
    }

    @Test
    void shouldNotTakeARefusalForAnEnd() {
        assertThat(probe(at("/members"))).isEmpty();
    }

    @Test
    void shouldTellServersThatCannotBeReachedAndAddressesThatAreNone() {
        String elsewhere = at("/there");
        server.stop(0);

        assertThat(probe(elsewhere, "https://", "http://[")).containsOnlyKeys(elsewhere, "https://", "http://[");
    }

    private static Map<String, String> probe(String... addresses) {
        return new WebLinkProbe(Duration.ZERO, address -> {}).dead(Set.of(addresses));
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static int status(String path, String method) {
        return switch (path) {
            case "/gone" -> 404;
            case "/no-head" -> method.equals("HEAD") ? 404 : 200;
            case "/members" -> 403;
            default -> 200;
        };
    }
}
