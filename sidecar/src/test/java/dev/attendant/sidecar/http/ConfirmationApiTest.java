package dev.attendant.sidecar.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.action.ToolUse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConfirmationApiTest {

    private static final String YES = "{\"proposal\": \"token\", \"decision\": \"confirm\"}";
    private static final String NO = "{\"proposal\": \"token\", \"decision\": \"refuse\"}";

    private final TestSidecar sidecar = new TestSidecar();
    private final ApiClient api = new ApiClient(sidecar.base());

    @AfterEach
    void stop() {
        api.close();
        sidecar.close();
    }

    @Test
    void shouldShowWhatATurnProposes() {
        // when
        ApiClient.Reply turn = say("cancel A-17");

        // then
        assertThat(turn.text("outcome")).isEqualTo("clarified");
        assertThat(turn.json().at("/proposal/id").asText()).isEqualTo("token");
        assertThat(turn.json().at("/proposal/tool").asText()).isEqualTo("cancel_order");
        assertThat(turn.json().at("/proposal/says").asText()).isEqualTo(turn.text("reply"));
        assertThat(turn.json().at("/proposal/expiresAt").asText()).isEqualTo("2100-01-01T00:00:00Z");
        assertThat(turn.json().at("/proposal/state").asText()).isEqualTo("open");
        assertThat(say("hello").json().has("proposal")).isFalse();
    }

    @Test
    void shouldDoOnceWhatIsConfirmed() {
        // given
        String path = confirmation(say("cancel A-17"));

        // when
        ApiClient.Reply first = api.post(path, YES);
        ApiClient.Reply second = api.post(path, YES);

        // then
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.text("outcome")).isEqualTo("done");
        assertThat(first.text("reply")).startsWith("Done.");
        assertThat(first.json().get("repeated").asBoolean()).isFalse();
        assertThat(second.json().get("repeated").asBoolean()).isTrue();
        assertThat(sidecar.box.uses).extracting(ToolUse::tool).containsExactly("cancel_order");
    }

    @Test
    void shouldLeaveWhatIsRefused() {
        // given
        String path = confirmation(say("cancel A-17"));

        // when
        ApiClient.Reply refused = api.post(path, NO);
        ApiClient.Reply contradicted = api.post(path, YES);

        // then
        assertThat(refused.text("outcome")).isEqualTo("refused");
        assertThat(contradicted.status()).isEqualTo(409);
        assertThat(contradicted.text("type")).endsWith("/proposal-settled");
        assertThat(sidecar.box.uses).isEmpty();
    }

    @Test
    void shouldTellOnALaterLookHowAProposalStands() {
        // given
        ApiClient.Reply turn = say("cancel A-17");
        String look = "/v1/turns/" + turn.text("turnId");

        // then
        String conversation = "/v1/conversations/" + turn.text("conversationId");
        assertThat(api.get(look).json().at("/proposal/state").asText()).isEqualTo("open");
        assertThat(api.get(conversation).json().at("/proposals/0/proposal/id").asText())
                .isEqualTo("token");
        api.post(confirmation(turn), YES);
        assertThat(api.get(conversation).json().get("proposals")).isEmpty();
        assertThat(api.get(look).json().at("/proposal/state").asText()).isEqualTo("done");
        assertThat(api.get(look).json().at("/proposal/says").asText()).isEqualTo(turn.text("reply"));
    }

    @Test
    void shouldFindNoProposalThatWasNotMade() {
        // given
        String proposing = confirmation(say("cancel A-17"));
        String plain = confirmation(say("hello"));

        // then
        assertThat(api.post(proposing, YES.replace("token", "tokens")).status()).isEqualTo(404);
        assertThat(api.post(plain, YES).status()).isEqualTo(404);
        assertThat(api.post("/v1/turns/no-turn/confirmation", YES).status()).isEqualTo(404);
    }

    @Test
    void shouldNameWhatIsWrongWithADecision() {
        // when
        ApiClient.Reply reply = api.post(confirmation(say("cancel A-17")), "{\"decision\": \"perhaps\"}");

        // then
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.response().body())
                .contains("proposal", "is missing", "decision", "must be one of confirm, refuse");
    }

    private ApiClient.Reply say(String message) {
        String location = api.post("/v1/conversations", "{}").header("Location");
        return api.post(location + "/turns", "{\"message\": \"" + message + "\"}");
    }

    private static String confirmation(ApiClient.Reply turn) {
        return "/v1/turns/" + turn.text("turnId") + "/confirmation";
    }
}
