package dev.attendant.sidecar.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.attendant.sidecar.models.ModelArchive;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelApiTest {

    private static final String MODELS = "/v1/models/intents";
    private static final String ACTIVE = MODELS + "/active";
    private static final String ROLLBACK = MODELS + "/rollback";
    private static final AtomicInteger TENANTS = new AtomicInteger();

    private static TestSidecar sidecar;
    private static ApiClient api;

    private final String tenant = "tenant-" + TENANTS.incrementAndGet();
    private final String[] asTenant = {"Authorization", "Bearer " + tenant};

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
    void shouldPublishAModelWithItsMetrics() {
        // when
        ApiClient.Reply reply = publish(archive("spring"));

        // then
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.json().get("version").asInt()).isEqualTo(1);
        assertThat(reply.text("modelId")).isEqualTo("spring");
        assertThat(reply.json().get("labels").asInt()).isEqualTo(2);
        assertThat(reply.json().get("bytes").asInt()).isEqualTo(6);
        assertThat(reply.text("publishedBy")).isEqualTo("someone");
        assertThat(reply.json().get("metrics").toString()).isEqualTo("[{\"name\":\"accuracy\",\"value\":0.95}]");
    }

    @Test
    void shouldKeepTheSameModelOnce() {
        publish(archive("spring"));

        ApiClient.Reply again = publish(archive("spring"));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("version").asInt()).isEqualTo(1);
        assertThat(list().json().get("models")).hasSize(1);
    }

    @Test
    void shouldNotUseAModelBeforeItIsActivated() {
        publish(archive("spring"));

        assertThat(list().json().get("active").asInt()).isZero();
    }

    @Test
    void shouldActivateAVersionAndRollBackToTheOneBefore() {
        // given
        publish(archive("spring"));
        publish(archive("autumn"));

        // then
        assertThat(active(activate("{\"version\": 1}"))).isEqualTo(1);
        assertThat(active(activate("{\"version\": 2}"))).isEqualTo(2);
        assertThat(active(rollback())).isEqualTo(1);
        assertThat(active(rollback())).isZero();
        assertThat(active(list())).isZero();
    }

    @Test
    void shouldReturnToTheShippedModel() {
        publish(archive("spring"));
        activate("{\"version\": 1}");

        assertThat(active(activate("{\"version\": 0}"))).isZero();
    }

    @Test
    void shouldTellThatNothingCanBeRolledBack() {
        ApiClient.Reply reply = rollback();

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.text("type")).endsWith("/nothing-to-roll-back");
    }

    @Test
    void shouldTellThatAVersionIsNotThere() {
        ApiClient.Reply reply = activate("{\"version\": 1}");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.text("detail")).isEqualTo("There is no version 1.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"version\": -1}", "{\"version\": \"1\"}", "{\"version\": 1.5}", "[]", ""})
    void shouldRefuseAChoiceThatCannotBe(String choice) {
        assertThat(activate(choice).status()).isEqualTo(400);
    }

    @Test
    void shouldRefuseADamagedArchiveAndKeepNothing() {
        // given
        byte[] archive = archive("spring");

        // when
        ApiClient.Reply cut = publish(Arrays.copyOf(archive, archive.length / 4));
        ApiClient.Reply empty = publish(new byte[0]);

        // then
        assertThat(cut.status()).isEqualTo(422);
        assertThat(cut.text("type")).endsWith("/unusable-model");
        assertThat(cut.text("detail")).contains("damaged");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(list().json().get("models")).isEmpty();
    }

    @Test
    void shouldRefuseDamagedWeightsAndKeepNothing() {
        assertThat(publish(archive("damaged")).status()).isEqualTo(422);
        assertThat(list().json().get("models")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not JSON | not JSON",
                "[] | id must",
                "{\"id\": 7, \"encoder\": \"encoder\", \"labels\": [\"a\"]} | id must",
                "{\"id\": \" \", \"encoder\": \"encoder\", \"labels\": [\"a\"]} | id must",
                "{\"id\": \"a\", \"labels\": [\"a\"]} | encoder must",
                "{\"id\": \"a\", \"encoder\": \"encoder\"} | labels must",
                "{\"id\": \"a\", \"encoder\": \"encoder\", \"labels\": []} | labels must",
                "{\"id\": \"a\", \"encoder\": \"encoder\", \"labels\": [null]} | labels must",
                "{\"id\": \"a\\u0000\", \"encoder\": \"encoder\", \"labels\": [\"a\"]} | that can be kept",
                "{\"id\": \"a\", \"encoder\": \"another\", \"labels\": [\"a\"]} | does not fit"
            })
    void shouldTellWhyAModelCannotBeUsed(String card, String reason) {
        // when
        ApiClient.Reply reply = publish(new ModelArchive(bytes(card), bytes("weights")).zip());

        // then
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text("detail")).contains(reason);
        assertThat(list().json().get("models")).isEmpty();
    }

    @Test
    void shouldRefuseAnArchiveOfMoreThan32Mebibytes() {
        assertThat(publish(new byte[32 * 1024 * 1024 + 1]).status()).isEqualTo(413);
    }

    @Test
    void shouldRefuseAnotherKindOfBody() {
        assertThat(api.post(MODELS, "application/json", bytes("{}"), tenant).status())
                .isEqualTo(415);
        assertThat(api.post(MODELS, "application/octet-stream", archive("spring"), tenant)
                        .status())
                .isEqualTo(415);
    }

    @Test
    void shouldShowAnotherTenantNothing() {
        // given
        publish(archive("spring"));
        activate("{\"version\": 1}");
        String[] other = {"Authorization", "Bearer tenant-other"};

        // then
        JsonNode listing = api.get(MODELS, other).json();
        assertThat(listing.get("models")).isEmpty();
        assertThat(listing.get("active").asInt()).isZero();
        assertThat(api.put(ACTIVE, "{\"version\": 1}", other).status()).isEqualTo(404);
        assertThat(api.post(ROLLBACK, null, other).status()).isEqualTo(409);
        assertThat(active(list())).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"GET, /v1/models/intents", "POST, /v1/models/intents/rollback"})
    void shouldKnowItsCaller(String method, String path) {
        assertThat(api.send(method, path, null, "Authorization", "Bearer expired")
                        .status())
                .isEqualTo(401);
    }

    private ApiClient.Reply publish(byte[] archive) {
        return api.post(MODELS, "application/zip", archive, tenant);
    }

    private ApiClient.Reply list() {
        return api.get(MODELS, asTenant);
    }

    private ApiClient.Reply activate(String choice) {
        return api.put(ACTIVE, choice, asTenant);
    }

    private ApiClient.Reply rollback() {
        return api.post(ROLLBACK, null, asTenant);
    }

    private static int active(ApiClient.Reply reply) {
        return reply.json().get("active").asInt(-1);
    }

    /** A model that says a word. */
    private static byte[] archive(String word) {
        String card = """
                {"id": "%s", "encoder": "encoder", "labels": ["refund", "delivery"], "trainedOn": 120,
                 "metrics": {"accuracy": 0.95, "note": "a word is no figure"}}
                """.formatted(word);
        return new ModelArchive(bytes(card), bytes(word)).zip();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
