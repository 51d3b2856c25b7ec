package dev.attendant.sidecar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.attendant.simulator.LoggedRequest;
import dev.attendant.simulator.behaviour.Mode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** People and the whole service in one conversation, over HTTP, with a language model and a real database. */
class PeopleTest {

    private static final String QUESTION = "How can I change the email address of my account?";
    private static final String NAME = "Quillfeather";

    private final ModelledSidecar sidecar = ModelledSidecar.running();
    private final StoredRows rows = new StoredRows(sidecar.data);

    @Test
    void shouldPassOnAMessageWhoseAnswerWasInWorkWhenAnAgentTookOver() {
        // given
        String conversation = sidecar.newConversation("email");
        hangFor(4_000);
        CompletableFuture<JsonNode> customer = CompletableFuture.supplyAsync(() -> sidecar.ask(conversation, QUESTION));
        Await.until("the model is asked", this::isAsked);

        // when
        takeOver(conversation);

        // then
        JsonNode turn = customer.join();
        assertThat(turn.path("outcome").asText()).isEqualTo("handed_off");
        assertThat(turn.path("handoffReason").asText()).isEqualTo("already_with_human");
        assertThat(show(conversation).path("messages").findValuesAsText("text"))
                .containsExactly(QUESTION, turn.path("reply").asText());
        assertThat(rows.number("select count(*) from turn where conversation_id = cast(? as uuid)", conversation))
                .isEqualTo(1);
    }

    @Test
    void shouldAnswerTurnsAroundAPersonTheSameAgain() {
        // given
        String conversation = sidecar.newConversation();
        JsonNode before = sidecar.ask(conversation, QUESTION);
        long fence = takeOver(conversation);
        JsonNode between = sidecar.ask(conversation, "Are you there?");
        speak(conversation, "I am. Which account is it?", fence);
        JsonNode after = sidecar.ask(conversation, "The one of my shop.");
        act(conversation, "release", Map.of("fence", fence));
        JsonNode again = sidecar.ask(conversation, "And how do I close it?");

        // when
        List<JsonNode> replays =
                Stream.of(before, between, after, again).map(this::replay).toList();

        // then
        assertThat(between.path("handoffReason").asText()).isEqualTo("already_with_human");
        assertThat(again.path("handoffReason").asText()).isNotEqualTo("already_with_human");
        assertThat(replays)
                .allSatisfy(
                        replay -> assertThat(replay.path("same").asBoolean()).isTrue());
    }

    @Test
    void shouldTellTheModelWhatAPersonWrote() {
        // given
        String conversation = sidecar.newConversation("email");
        long fence = takeOver(conversation);
        speak(conversation, "I have looked at your account.", fence);
        act(conversation, "release", Map.of("fence", fence));
        sidecar.provider.log().clear();

        // when
        sidecar.ask(conversation, QUESTION);

        // then
        assertThat(sidecar.provider.log().requests())
                .anySatisfy(
                        call -> assertThat(call.body()).contains("service agent", "I have looked at your account."));
    }

    @Test
    void shouldLeaveNoWordOfAnErasedConversationInAnyTable() {
        // given
        String conversation = sidecar.newConversation("email");
        JsonNode turn = sidecar.ask(conversation, "My name is Jane " + NAME + ". " + QUESTION);
        speak(conversation, "Hello Ms " + NAME + ".", takeOver(conversation));
        List<String> before = tablesThatSay(NAME);

        // when
        act(conversation, "erasure", Map.of());

        // then
        assertThat(before).contains("conversation_event", "turn_request");
        assertThat(tablesThatSay(NAME)).isEmpty();
        assertThat(show(conversation).path("status").asInt()).isEqualTo(404);
        assertThat(replay(turn).path("status").asInt()).isEqualTo(404);
        assertThat(rows.texts("select action from audit where subject = ? order by id", conversation))
                .endsWith("conversation.erased");
    }

    private void hangFor(int millis) {
        sidecar.send(
                "PATCH",
                "/v1/settings",
                "{\"channelDeadlines\": [{\"channel\": \"email\", \"millis\": " + millis + "}]}");
        sidecar.provider.log().clear();
        sidecar.provider.behaviours().always(Mode.HANG);
    }

    private boolean isAsked() {
        return sidecar.provider.log().requests().stream()
                .anyMatch(call -> call.outcome() == LoggedRequest.Outcome.RUNNING);
    }

    private long takeOver(String conversation) {
        return act(conversation, "takeover", Map.of("by", "Alice"))
                .path("fence")
                .asLong();
    }

    private void speak(String conversation, String text, long fence) {
        act(conversation, "messages", Map.of("from", "agent", "text", text, "fence", fence));
    }

    private JsonNode act(String conversation, String route, Map<String, Object> body) {
        return sidecar.send(
                "POST",
                "/v1/conversations/" + conversation + "/" + route,
                Api.JSON.valueToTree(body).toString());
    }

    private JsonNode show(String conversation) {
        return sidecar.send("GET", "/v1/conversations/" + conversation, null);
    }

    private JsonNode replay(JsonNode turn) {
        return sidecar.send("POST", "/v1/turns/" + turn.path("turnId").asText() + "/replay", "");
    }

    private List<String> tablesThatSay(String text) {
        return rows.texts("""
                        select table_name from information_schema.tables
                        where table_schema = 'attendant' and table_type = 'BASE TABLE' order by table_name
                        """).stream()
                .filter(table -> rows.number(
                                "select count(*) from %s row where position(? in row::text) > 0".formatted(table), text)
                        > 0)
                .toList();
    }
}
