package dev.attendant.sidecar.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attendant.sidecar.config.HttpSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpServerTest {

    private final TestSidecar sidecar = new TestSidecar();
    private final ApiClient api = new ApiClient(sidecar.base());

    @AfterEach
    void stop() {
        api.close();
        sidecar.close();
    }

    @Test
    void shouldServeNoVersionedRouteToStrangersButTheOneThatLetsVisitorsIn() {
        List<String> routes = sidecar.routes().stream()
                .filter(route -> route.contains(" /v1/") && !route.equals("POST /v1/web/sessions"))
                .toList();

        assertThat(routes).hasSizeGreaterThan(10).allSatisfy(route -> {
            String path = route.substring(route.indexOf(' ') + 1).replaceAll("\\{\\w+}", "x");
            String method = route.substring(0, route.indexOf(' '));
            HttpResponse<String> response = api.exchange(method, path, BodyPublishers.noBody(), List.of());
            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        });
    }

    @Test
    void shouldSayWhyATokenIsRefused() {
        // when
        ApiClient.Reply reply = api.post("/v1/conversations", "{}", "Authorization", "Bearer expired");

        // then
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
        assertThat(reply.text("detail")).isEqualTo("The token has expired.");
    }

    @Test
    void shouldRefuseAnotherScheme() {
        assertThat(api.post("/v1/conversations", "{}", "Authorization", "Basic dGVuYW50LWFjbWU=")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void shouldEchoTheCorrelationId() {
        assertThat(api.get("/health/live", "X-Correlation-Id", "abc-1").header("X-Correlation-Id"))
                .isEqualTo("abc-1");
        assertThat(api.get("/health/live", "X-Correlation-Id", "not one").header("X-Correlation-Id"))
                .hasSize(36);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nowhere, 404",
        "GET, /v2/conversations, 404",
        "POST, /v1/turns, 404",
        "GET, /v1/conversations, 405",
        "DELETE, /v1/conversations, 405",
        "POST, /health/live, 405",
        "OPTIONS, /v1/conversations, 405",
        "GET, /docs/../secret, 404",
        "GET, /docs/pom.properties, 404",
        "BREW, /v1/conversations, 405"
    })
    void shouldTurnWhatIsNotRoutedIntoProblems(String method, String path, int status) {
        // when
        HttpResponse<String> response = api.exchange(method, path, BodyPublishers.noBody(), List.of());

        // then
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.body()).contains("\"correlationId\"", "\"status\":" + status);
    }

    @Test
    void shouldSayWhichMethodsAreAllowed() {
        assertThat(api.exchange("GET", "/v1/conversations", BodyPublishers.noBody(), List.of())
                        .headers()
                        .firstValue("Allow"))
                .contains("POST");
    }

    @Test
    void shouldRefuseAnOverlongChunkedBody() {
        // given
        byte[] body = ("{\"channel\": \"" + "x".repeat(70_000) + "\"}").getBytes(StandardCharsets.UTF_8);

        // when
        HttpResponse<String> response = api.exchange(
                "POST",
                "/v1/conversations",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)),
                List.of("Authorization", "Bearer tenant-acme", "Content-Type", "application/json"));

        // then
        assertThat(response.statusCode()).isEqualTo(413);
    }

    @Test
    void shouldRefuseAnotherContentType() {
        assertThat(api.post("/v1/conversations", "{}", "Content-Type", "text/plain")
                        .status())
                .isEqualTo(415);
    }

    @Test
    void shouldTurnMalformedJsonIntoAProblem() {
        assertThat(api.post("/v1/conversations", "{\"channel\": ").text("detail"))
                .contains("line 1, column");
    }

    @ParameterizedTest
    @CsvSource({
        "GET /health/live HTTP/1.1\\r\\nHost: x\\r\\nX-Long: LONG\\r\\n\\r\\n, 431",
        "GET /v1/turns/%00 HTTP/1.1\\r\\nHost: x\\r\\nConnection: close\\r\\n\\r\\n, 400",
        "GET /%zz HTTP/1.1\\r\\nHost: x\\r\\nConnection: close\\r\\n\\r\\n, 400",
        "GET /v1/knowledge/documents?after=%zz HTTP/1.1\\r\\nHost: x\\r\\nAuthorization: Bearer tenant-acme\\r\\n"
                + "Connection: close\\r\\n\\r\\n, 400",
        "NONSENSE\\r\\n\\r\\n, 400"
    })
    void shouldAnswerWhatIsHardlyHttp(String request, int status) throws IOException {
        // when
        String response = raw(request.replace("\\r\\n", "\r\n").replace("LONG", "x".repeat(20_000)));

        // then
        assertThat(response)
                .startsWith("HTTP/1.1 " + status)
                .contains("problem+json")
                .doesNotContain("jetty", "badMessage");
    }

    @Test
    void shouldTellHowItIs() {
        assertThat(api.get("/health/live").text("status")).isEqualTo("up");
        assertThat(api.get("/health/ready").json().at("/checks/1/name").asText())
                .isEqualTo("encoder");
    }

    @Test
    void shouldNotBeReadyWithoutItsDatabase() {
        // given
        sidecar.loseDatabase();

        // when
        ApiClient.Reply reply = api.get("/health/ready");

        // then
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.json().at("/checks/0/status").asText()).isEqualTo("down");
        assertThat(reply.json().at("/checks/1/status").asText()).isEqualTo("up");
    }

    @Test
    void shouldShowItsFigures() {
        assertThat(api.get("/metrics").response().body()).isEqualTo("attendant_up 1\n");
    }

    @Test
    void shouldCountRequestsByRouteTemplate() {
        // when
        api.get("/v1/turns/7");
        api.exchange("GET", "/nowhere", BodyPublishers.noBody(), List.of());
        api.exchange("GET", "/v1/conversations", BodyPublishers.noBody(), List.of());
        api.close();
        sidecar.close();

        // then
        assertThat(sidecar.served).contains("GET /v1/turns/{turnId} 404", "GET unmatched 404", "GET unmatched 405");
    }

    @Test
    void shouldServeItsDescription() {
        assertThat(api.get("/openapi.yaml").response().body()).startsWith("openapi: 3.0.3");
    }

    @Test
    void shouldLeadToDocumentationWhoseEveryPartIsThere() {
        // given
        ApiClient.Reply landing = api.get("/");

        // when
        ApiClient.Reply page = api.get(landing.header("Location"));

        // then
        assertThat(landing.status()).isEqualTo(302);
        assertThat(page.header("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe");
        Matcher links = Pattern.compile("(?:src|href)=\"([^\"]+)\"")
                .matcher(page.response().body());
        assertThat(links.results().map(link -> link.group(1)).toList())
                .hasSize(6)
                .allSatisfy(link -> assertThat(api.exchange("GET", link, BodyPublishers.noBody(), List.of())
                                .statusCode())
                        .isEqualTo(200));
        assertThat(api.exchange("GET", "/docs/initializer.js", BodyPublishers.noBody(), List.of())
                        .body())
                .contains("url: '/openapi.yaml'");
    }

    @Test
    void shouldNameAPortThatIsInUse() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() ->
                            new HttpServer(HttpSettings.onLoopback(other.getLocalPort()), sidecar.services()).start())
                    .isInstanceOf(PortInUseException.class)
                    .hasMessage("port " + other.getLocalPort() + " on 127.0.0.1 is already in use");
        }
    }

    @Test
    void shouldFinishWhatItTookBeforeItStops() throws InterruptedException {
        // given
        String turns = api.post("/v1/conversations", "{}").header("Location") + "/turns";
        CompletableFuture<ApiClient.Reply> reply =
                CompletableFuture.supplyAsync(() -> api.post(turns, "{\"message\": \"block\"}"));
        sidecar.blocked.await();

        // when
        CompletableFuture<Void> stop = CompletableFuture.runAsync(sidecar::stop);
        while (isListening()) {
            Thread.onSpinWait();
        }
        sidecar.release.countDown();
        stop.join();

        // then
        assertThat(reply.join().text("reply")).isEqualTo("At last.");
    }

    private boolean isListening() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), sidecar.port())) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), sidecar.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
