package dev.attendant.sidecar.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthApiTest {

    private final TestSidecar sidecar = new TestSidecar();
    private final ApiClient api = new ApiClient(sidecar.base());

    @AfterEach
    void stop() {
        api.close();
        sidecar.close();
    }

    @Test
    void shouldTellHowEverythingIs() {
        ApiClient.Reply reply = api.get("/v1/health");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().toString())
                .isEqualTo("{\"status\":\"up\",\"version\":\"1.0.0\",\"checks\":["
                        + "{\"name\":\"database\",\"status\":\"up\",\"detail\":\"\"},"
                        + "{\"name\":\"models\",\"status\":\"off\",\"detail\":\"No language model is set.\"}]}");
    }

    @Test
    void shouldStillReplyWhereSomethingIsDown() {
        sidecar.loseDatabase();

        ApiClient.Reply reply = api.get("/v1/health");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().get("status").asText()).isEqualTo("down");
        assertThat(reply.json().at("/checks/0/status").asText()).isEqualTo("down");
        assertThat(reply.json().at("/checks/0/detail").asText()).contains("log says why");
    }

    @Test
    void shouldTellAStrangerNothing() {
        assertThat(api.get("/v1/health", "Authorization", "Bearer stranger").status())
                .isEqualTo(401);
    }
}
