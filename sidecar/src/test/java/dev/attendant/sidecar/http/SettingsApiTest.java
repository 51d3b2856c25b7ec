package dev.attendant.sidecar.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsApiTest {

    private static final String SETTINGS = "/v1/settings";
    private static final AtomicInteger TENANTS = new AtomicInteger();

    private static TestSidecar sidecar;
    private static ApiClient api;

    private final String[] asTenant = {"Authorization", "Bearer tenant-settings-" + TENANTS.incrementAndGet()};

    @BeforeAll
    static void start() {
        sidecar = new TestSidecar();
        api = new ApiClient(sidecar.base());
    }

    @AfterAll
    static void stop() {
        api.close();
        sidecar.close();
    }

    @Test
    void shouldBeginWithTheDefaults() {
        JsonNode settings = api.get(SETTINGS, asTenant).json();

        assertThat(settings.get("version").asInt()).isEqualTo(1);
        assertThat(settings.get("turnDeadlineMillis").asInt()).isEqualTo(450);
        assertThat(settings.at("/thresholds/answerAt").asDouble()).isEqualTo(0.55);
        assertThat(settings.at("/entities/locale").asText()).isEqualTo("en-US");
        assertThat(settings.has("reusableTokens")).isFalse();
    }

    @Test
    void shouldChangeWhatIsSaidAndLeaveTheRest() {
        ApiClient.Reply reply = change("""
                {"thresholds": {"upsetAt": 0.7},
                 "entities": {"orderNumbers": ["ORD-####-#####"], "zone": "Europe/Berlin",
                              "products": [{"id": "p1", "name": "Lumina Lamp", "aliases": ["lumi"]}]}}""");

        assertThat(reply.status()).isEqualTo(200);
        JsonNode settings = reply.json();
        assertThat(settings.get("version").asInt()).isEqualTo(2);
        assertThat(settings.at("/thresholds/upsetAt").asDouble()).isEqualTo(0.7);
        assertThat(settings.at("/thresholds/answerAt").asDouble()).isEqualTo(0.55);
        assertThat(settings.at("/entities/orderNumbers/0").asText()).isEqualTo("ORD-####-#####");
        assertThat(settings.at("/entities/products/0/aliases/0").asText()).isEqualTo("lumi");
        assertThat(settings).isEqualTo(api.get(SETTINGS, asTenant).json());
    }

    @Test
    void shouldKeepTheVersionWhereNothingChanges() {
        assertThat(change("{\"turnDeadlineMillis\": 450}").json().get("version").asInt())
                .isEqualTo(1);
    }

    @Test
    void shouldRefuseAChangeMeantForAnotherVersion() {
        change("{\"turnDeadlineMillis\": 500}");

        ApiClient.Reply late = change("{\"version\": 1, \"turnDeadlineMillis\": 900}");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("type")).endsWith("settings-changed");
        assertThat(change("{\"version\": 2, \"turnDeadlineMillis\": 900}").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"turnDeadlineMillis\": 10}|turnDeadlineMillis",
                "{\"thresholds\": {\"answerAt\": 1.5}}|thresholds",
                "{\"thresholds\": {\"answerAt\": \"high\"}}|thresholds.answerAt",
                "{\"entities\": {\"zone\": \"Mars\"}}|entities",
                "{\"entities\": {\"locale\": \"not a tag\"}}|entities",
                "{\"entities\": {\"orderNumbers\": [\"none\"]}}|entities",
                "{\"entities\": {\"orderNumbers\": [null]}}|entities",
                "{\"entities\": {\"products\": [{\"id\": \"p1\"}]}}|entities",
                "{\"reusableTokens\": true}|reusableTokens"
            })
    void shouldSayWhatIsWrongAndChangeNothing(String body, String field) {
        ApiClient.Reply reply = change(body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/field").asText()).isEqualTo(field);
        assertThat(api.get(SETTINGS, asTenant).json().get("version").asInt()).isEqualTo(1);
    }

    @Test
    void shouldNeedAToken() {
        assertThat(api.get(SETTINGS, "Authorization", "Bearer nobody").status()).isEqualTo(401);
    }

    private ApiClient.Reply change(String body) {
        return api.send("PATCH", SETTINGS, body, asTenant);
    }
}
