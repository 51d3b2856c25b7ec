package dev.attendant.sidecar.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotApiTest {

    private static final String HOURS = "/v1/knowledge/documents/hours";
    private static final String SNAPSHOTS = "/v1/knowledge/snapshots";
    private static final String DRAFTS = "/v1/knowledge/drafts";
    private static final String NINE = "{\"format\": \"text\", \"content\": \"Our shop opens at nine.\"}";
    private static final String TEN = "{\"format\": \"text\", \"content\": \"Our shop opens at ten.\"}";

    private final TestSidecar sidecar = new TestSidecar();
    private final ApiClient api = new ApiClient(sidecar.base());

    @AfterEach
    void stop() {
        api.close();
        sidecar.close();
    }

    @Test
    void shouldTakeThenPublishThenRollBack() {
        // given
        api.put(HOURS, NINE);
        ApiClient.Reply taken = api.post(SNAPSHOTS, "{\"note\": \"nine\"}");
        api.put(HOURS, TEN);

        // then
        assertThat(taken.status()).isEqualTo(201);
        assertThat(taken.header("Location")).isEqualTo(SNAPSHOTS + "/1");
        assertThat(taken.text("note")).isEqualTo("nine");
        assertThat(taken.text("takenBy")).isEqualTo("someone");
        assertThat(api.get(SNAPSHOTS).json().get("changedSince").asBoolean()).isTrue();

        // when
        JsonNode published = api.post(SNAPSHOTS + "/1/publish", "").json();

        // then
        assertThat(published.get("published").asInt()).isEqualTo(1);
        assertThat(published.get("changedSince").asBoolean()).isFalse();
        assertThat(published.get("snapshots")).hasSize(2);
        assertThat(found()).isEqualTo("Our shop opens at nine.");

        // when
        JsonNode back = api.post(SNAPSHOTS + "/rollback", "").json();

        // then
        assertThat(back.get("published").asInt()).isEqualTo(2);
        assertThat(found()).isEqualTo("Our shop opens at ten.");
    }

    @Test
    void shouldShowASnapshotWithItsDocuments() {
        // given
        api.put(HOURS, NINE);
        api.post(SNAPSHOTS, "{}");

        // when
        JsonNode shown = api.get(SNAPSHOTS + "/1").json();

        // then
        assertThat(shown.at("/documents/0/documentId").asText()).isEqualTo("hours");
        assertThat(shown.at("/changes/0/change").asText()).isEqualTo("added");
        assertThat(shown.at("/snapshot/documents").asInt()).isEqualTo(1);
    }

    @Test
    void shouldGiveTheSnapshotThatHoldsWhatIsPublished() {
        // given
        api.put(HOURS, NINE);
        api.post(SNAPSHOTS, "{}");

        // when
        ApiClient.Reply again = api.post(SNAPSHOTS, "{\"note\": \"again\"}");

        // then
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("note")).isEmpty();
        assertThat(api.post(DRAFTS + "/publish", "{}").status()).isEqualTo(200);
    }

    @Test
    void shouldKeepDraftsBackUntilTheyArePublished() {
        // given
        api.put(HOURS, NINE);
        api.put("/v1/knowledge/documents/gone", NINE.replace("shop", "bar"));

        // when
        ApiClient.Reply drafted = api.put(HOURS + "?draft=true", TEN);
        ApiClient.Reply leaving = api.delete("/v1/knowledge/documents/gone?draft=true");

        // then
        assertThat(drafted.text("change")).isEqualTo("updated");
        assertThat(leaving.status()).isEqualTo(204);
        assertThat(found()).isEqualTo("Our shop opens at nine.");
        assertThat(api.get(DRAFTS).json().get("drafts").findValuesAsText("documentId"))
                .containsExactly("gone", "hours");

        // when
        ApiClient.Reply published = api.post(DRAFTS + "/publish", "{\"note\": \"ten\"}");

        // then
        assertThat(published.status()).isEqualTo(201);
        assertThat(found()).isEqualTo("Our shop opens at ten.");
        assertThat(api.get("/v1/knowledge/documents/gone").status()).isEqualTo(404);
        assertThat(api.get(DRAFTS).json().get("drafts")).isEmpty();
    }

    @Test
    void shouldNameTheSnapshotThatAMessageNamed() {
        // given
        api.put(HOURS, NINE);
        api.post(SNAPSHOTS, "{}");

        // when
        JsonNode turn =
                send("{\"message\": \"When do you open?\", \"snapshot\": 1}").json();

        // then
        String path = "/v1/turns/" + turn.get("turnId").asText();
        assertThat(turn.get("snapshot").asInt()).isEqualTo(1);
        assertThat(api.get(path).json().get("snapshot").asInt()).isEqualTo(1);
        assertThat(api.get(path + "/trace").json().get("snapshot").asInt()).isEqualTo(1);
        assertThat(send("{\"message\": \"When do you open?\"}").json().has("snapshot"))
                .isFalse();
    }

    @Test
    void shouldTakeNoMessageForASnapshotThatIsNotThere() {
        // given
        api.put(HOURS, NINE);
        api.post(SNAPSHOTS, "{}", "Authorization", "Bearer tenant-other");

        // when
        ApiClient.Reply reply = send("{\"message\": \"When do you open?\", \"snapshot\": 1}");

        // then
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.text("detail")).isEqualTo("There is no such snapshot.");
        assertThat(send("{\"message\": \"When do you open?\", \"snapshot\": \"1\"}")
                        .status())
                .isEqualTo(400);
        assertThat(send("{\"message\": \"When do you open?\", \"snapshot\": -1}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void shouldForgetDrafts() {
        // given
        api.put(HOURS + "?draft=true", TEN);

        // then
        assertThat(api.delete(DRAFTS).status()).isEqualTo(204);
        assertThat(api.get(DRAFTS).json().get("drafts")).isEmpty();
        assertThat(api.delete(HOURS + "?draft=true").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "-1", "99999999999", "x", "rollback"})
    void shouldNotFindASnapshotThatIsNotThere(String number) {
        assertThat(api.get(SNAPSHOTS + "/" + number).status()).isEqualTo(404);
        assertThat(api.post(SNAPSHOTS + "/" + number + "/publish", "").status()).isEqualTo(404);
    }

    @Test
    void shouldTellThatThereIsNothingToRollBack() {
        // given
        api.put(HOURS, NINE);

        // when
        ApiClient.Reply reply = api.post(SNAPSHOTS + "/rollback", "");

        // then
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.text("detail")).isEqualTo("No snapshot was published before.");
        assertThat(found()).isEqualTo("Our shop opens at nine.");
    }

    @Test
    void shouldRefuseWhatCannotBe() {
        assertThat(api.put(HOURS + "?draft=maybe", NINE).status()).isEqualTo(400);
        assertThat(api.delete(HOURS + "?draft=").status()).isEqualTo(400);
        assertThat(api.post(SNAPSHOTS, "{\"note\": \"" + "x".repeat(501) + "\"}")
                        .status())
                .isEqualTo(400);
        assertThat(api.post(SNAPSHOTS, "{\"why\": \"x\"}").status()).isEqualTo(400);
    }

    @Test
    void shouldNotShowAnotherTenantsSnapshots() {
        // given
        api.put(HOURS, NINE);
        api.post(SNAPSHOTS, "{}");

        // when
        ApiClient.Reply reply = api.post(SNAPSHOTS + "/1/publish", "", "Authorization", "Bearer tenant-other");

        // then
        assertThat(reply.status()).isEqualTo(404);
    }

    private ApiClient.Reply send(String message) {
        String conversation =
                api.post("/v1/conversations", "{}").json().get("conversationId").asText();
        return api.post("/v1/conversations/" + conversation + "/turns", message);
    }

    private String found() {
        return api.post("/v1/knowledge/search", "{\"query\": \"shop opens\"}")
                .json()
                .at("/hits/0/text")
                .asText();
    }
}
