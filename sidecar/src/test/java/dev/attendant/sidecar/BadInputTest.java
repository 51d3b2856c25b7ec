package dev.attendant.sidecar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.adapter.jwt.DevelopmentKey;
import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.adapter.postgres.tenant.PostgresTenantDirectory;
import dev.attendant.sidecar.config.DatabaseSettings;
import dev.attendant.sidecar.tenant.Development;
import dev.attendant.sidecar.tenant.Tenant;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.TenantSettings;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong is refused with a problem, and leaves no trace in the database. */
class BadInputTest {

    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    private final SampleSidecar sidecar = SampleSidecar.running();
    private final StoredRows rows = sidecar.rows();
    private final Api api = new Api(sidecar.base());
    private final String token = sidecar.reusableToken();
    private final String turns = "/v1/conversations/" + start() + "/turns";

    @AfterEach
    void stop() {
        api.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"hello\"",
                "{}",
                "{\"message\": }",
                "{\"message\": 7}",
                "{\"message\": null}",
                "{\"message\": \"\"}",
                "{\"message\": \" \\n\\t \"}",
                "{\"message\": \"hello\", \"message\": \"bye\"}",
                "{\"message\": \"hello\", \"tenant\": \"other\"}",
                "{\"message\": \"hello\"} {}",
                "{\"message\": \"hello\\u0000\"}",
                "{\"message\": \"hello \\ud83d\"}",
                "{\"message\": \"\\ude00 hello\"}"
            })
    void shouldRefuseWhatIsNoMessage(String body) {
        requireRefused(400, () -> api.post(turns, token, body));
    }

    @Test
    void shouldRefuseBytesThatAreNoText() {
        byte[] body = "{\"message\": \"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);

        requireRefused(400, () -> api.post(turns, token, BodyPublishers.ofByteArray(body)));
    }

    @Test
    void shouldRefuseAMessageOfOneCharacterTooMany() {
        requireRefused(400, () -> api.post(turns, token, message("x".repeat(4_001))));
    }

    @Test
    void shouldRefuseAMessageOfAHundredThousandCharacters() {
        requireRefused(413, () -> api.post(turns, token, message("x".repeat(100_000))));
    }

    @Test
    void shouldRefuseTenMegabytesOfAnnouncedLength() {
        BodyPublisher body = BodyPublishers.ofString(message("x".repeat(TEN_MEGABYTES)));

        requireRefused(413, () -> api.post(turns, token, body));
    }

    @Test
    void shouldRefuseTenMegabytesOfUnknownLength() {
        byte[] bytes = message("x".repeat(TEN_MEGABYTES)).getBytes(StandardCharsets.UTF_8);
        BodyPublisher body = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));

        requireRefused(413, () -> api.post(turns, token, body));
    }

    @Test
    void shouldRefuseAnUnknownConversation() {
        String unknown = "/v1/conversations/" + UUID.randomUUID() + "/turns";

        requireRefused(404, () -> api.post(unknown, token, message("hello")));
    }

    @Test
    void shouldHideAConversationFromAnotherTenant() {
        // given
        DevelopmentKey key = DevelopmentKey.in(folder, Clock.systemUTC());
        String issuer = "other-" + UUID.randomUUID();
        keepTenant(issuer, key);
        Supplier<String> stranger = () -> key.mintReusable(issuer, "stranger", MINUTE);

        // then
        assertThat(api.post("/v1/conversations", stranger.get(), "{}").status()).isEqualTo(201);
        requireRefused(404, () -> api.post(turns, stranger.get(), message("hello")));
        requireRefused(404, () -> api.get(turns.replace("/turns", ""), stranger.get()));
    }

    @Test
    void shouldRefuseAnExpiredToken() {
        Clock past = Clock.fixed(Instant.now().minus(Duration.ofHours(3)), ZoneOffset.UTC);
        String expired = DevelopmentKey.in(sidecar.data(), past).mint(Development.ISSUER, "test", MINUTE);

        requireRefused(401, () -> api.post(turns, expired, message("hello")));
    }

    @Test
    void shouldRefuseATokenThatAnotherKeySigned() {
        String foreign = DevelopmentKey.in(folder, Clock.systemUTC()).mint(Development.ISSUER, "test", MINUTE);

        requireRefused(401, () -> api.post(turns, foreign, message("hello")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no-token", "a.b.c", "eyJhbGciOiJub25lIn0.eyJpc3MiOiJhdHRlbmRhbnQtZGV2ZWxvcG1lbnQifQ."})
    void shouldRefuseWhatIsNoToken(String wrong) {
        requireRefused(401, () -> api.post(turns, wrong, message("hello")));
    }

    @Test
    void shouldRefuseATokenThatWasUsedBefore() {
        // given
        String once = sidecar.key().mint(Development.ISSUER, "test", MINUTE);
        assertThat(api.post(turns, once, message("hello")).status()).isEqualTo(200);

        // then
        requireRefused(401, () -> api.post(turns, once, message("hello")));
    }

    @Test
    void shouldRefuseAKeyThatCameWithAnotherMessage() {
        // given
        assertThat(api.post(turns, token, message("hello"), "Idempotency-Key", "k-1")
                        .status())
                .isEqualTo(200);

        // then
        requireRefused(409, () -> api.post(turns, token, message("goodbye"), "Idempotency-Key", "k-1"));
    }

    @Test
    void shouldAnswerARepeatedRequestAsBefore() {
        // given
        String question = message("Is there a minimum order value?");
        Api.Reply first = api.post(turns, token, question, "Idempotency-Key", "k-2");
        List<String> before = rows.counts();

        // when
        Api.Reply second = api.post(turns, token, question, "Idempotency-Key", "k-2");

        // then
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text("turnId")).isEqualTo(first.text("turnId"));
        assertThat(second.text("reply")).isEqualTo(first.text("reply"));
        assertThat(second.body().get("evidence")).isEqualTo(first.body().get("evidence"));
        assertThat(rows.counts()).isEqualTo(before);
    }

    @Test
    void shouldRefuseADocumentThatNoStoreCanKeep() {
        String document = "/v1/knowledge/documents/broken";

        requireRefused(
                400, () -> api.put(document, token, "{\"format\": \"markdown\", \"content\": \"# Broken\\n\\u0000\"}"));
        requireRefused(400, () -> api.put(document, token, "{\"format\": \"tex\", \"content\": \"Broken\"}"));
        requireRefused(422, () -> api.put(document, token, "{\"format\": \"html\", \"content\": \"<p></p>\"}"));
    }

    private void requireRefused(int status, Supplier<Api.Reply> request) {
        List<String> before = rows.counts();

        Api.Reply reply = request.get();

        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(status);
        assertThat(reply.contentType()).startsWith("application/problem+json");
        assertThat(reply.text("title")).isNotBlank();
        assertThat(reply.text("detail")).isNotBlank();
        assertThat(reply.text("correlationId")).isNotBlank();
        assertThat(rows.counts()).isEqualTo(before);
    }

    private String start() {
        return api.post("/v1/conversations", token, "{}").text("conversationId");
    }

    private void keepTenant(String issuer, DevelopmentKey key) {
        DatabaseSettings owner = DatabaseSettings.of(rows.url("attendant")).withPoolSize(1);
        try (PostgresDatabase database = PostgresDatabase.open(owner, Instant.now())) {
            new PostgresTenantDirectory(database)
                    .save(new Tenant(
                            new TenantId(UUID.randomUUID()),
                            "Other",
                            issuer,
                            key.publicKeys(),
                            TenantSettings.DEFAULT.withReusableTokens(),
                            1));
        }
    }

    private static String message(String text) {
        return "{\"message\": \"" + text + "\"}";
    }
}
