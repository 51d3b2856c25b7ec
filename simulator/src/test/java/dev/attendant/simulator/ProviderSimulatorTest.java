package dev.attendant.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.simulator.answer.Tokens;
import dev.attendant.simulator.behaviour.Behaviour;
import dev.attendant.simulator.behaviour.Mode;
import dev.attendant.simulator.behaviour.Pace;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The simulator as any client sees it; how libraries see it, the contract of chat models tells. */
class ProviderSimulatorTest {

    private static final String OPEN_AI = "/v1/chat/completions";
    private static final String ANTHROPIC = "/v1/messages";
    private static final String HELLO = "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"Hello\"}]}";

    private final ProviderSimulator simulator = ProviderSimulator.start(0, Pace.NONE);
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        client.close();
        simulator.close();
    }

    @Test
    void shouldReplyWholeToThoseThatDoNotStream() throws Exception {
        // when
        String openAi = send("POST", OPEN_AI, HELLO).body();
        String anthropic = send("POST", ANTHROPIC, HELLO).body();

        // then
        assertThat(openAi).contains("\"chat.completion\"", "I have no source", "\"finish_reason\":\"stop\"");
        assertThat(anthropic).contains("\"type\":\"message\"", "I have no source", "\"stop_reason\":\"end_turn\"");
    }

    @Test
    void shouldCallToolsInWholeReplies() throws Exception {
        // given
        simulator.behaviours().always(Mode.TOOLS);
        String openAiTool = "\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"track\"}}],";
        String anthropicTool = "\"tools\":[{\"name\":\"track\"}],";

        // when
        String openAi = send("POST", OPEN_AI, HELLO.replace("{\"model", "{" + openAiTool + "\"model"))
                .body();
        String anthropic = send("POST", ANTHROPIC, HELLO.replace("{\"model", "{" + anthropicTool + "\"model"))
                .body();

        // then
        assertThat(openAi).contains("\"finish_reason\":\"tool_calls\"", "\"name\":\"track\"");
        assertThat(anthropic).contains("\"stop_reason\":\"tool_use\"", "\"name\":\"track\"");
    }

    @Test
    void shouldEndAStreamAsEachProtocolDoes() throws Exception {
        // given
        String streamed = HELLO.replace("{\"model", "{\"stream\":true,\"model");

        // when
        String openAi = send("POST", OPEN_AI, streamed).body();
        String anthropic = send("POST", ANTHROPIC, streamed).body();

        // then
        assertThat(openAi).endsWith("data: [DONE]\n\n").doesNotContain("usage");
        assertThat(anthropic).startsWith("event: message_start\n").contains("event: message_stop\n");
    }

    @Test
    void shouldBehaveAsPutUntilPutOtherwise() throws Exception {
        // when
        HttpResponse<String> put = send("PUT", "/behaviour", "{\"mode\":\"overloaded\"}");

        // then
        assertThat(put.statusCode()).isEqualTo(200);
        assertThat(send("POST", OPEN_AI, HELLO).statusCode()).isEqualTo(503);
        assertThat(send("POST", ANTHROPIC, HELLO).statusCode()).isEqualTo(529);
    }

    @Test
    void shouldTakeTheQueueBeforeTheRulesAndTheRulesBeforeTheStanding() throws Exception {
        // given
        send("PUT", "/behaviour", """
                {"next": [{"mode": "unauthorised"}],
                 "rules": [{"contains": "Hello", "behaviour": {"mode": "server-error"}}]}
                """);

        // when
        int first = send("POST", OPEN_AI, HELLO).statusCode();
        int second = send("POST", OPEN_AI, HELLO).statusCode();
        int other = send("POST", OPEN_AI, HELLO.replace("Hello", "Bye")).statusCode();

        // then
        assertThat(first).isEqualTo(401);
        assertThat(second).isEqualTo(500);
        assertThat(other).isEqualTo(200);
    }

    @Test
    void shouldNameItsModesWhenAskedForAnother() throws Exception {
        // when
        HttpResponse<String> put = send("PUT", "/behaviour", "{\"mode\":\"nap\"}");

        // then
        assertThat(put.statusCode()).isEqualTo(400);
        assertThat(put.body()).contains("No mode 'nap'", "malformed-sse", "hang");
        assertThat(send("PUT", "/behaviour", "{").statusCode()).isEqualTo(400);
    }

    @Test
    void shouldKeepWhatItWasSent() throws Exception {
        // given
        send("POST", OPEN_AI, HELLO);
        assertThat(ended().number()).isEqualTo(1);

        // when
        String told = send("DELETE", "/log", "").body();

        // then
        assertThat(told).contains("Hello", "REPLIED", OPEN_AI);
        assertThat(send("GET", "/log", "").body()).isEqualTo("[]");
        assertThat(simulator.log().count()).isEqualTo(1);
    }

    @Test
    void shouldCountTheTokensThatItTellsOf() throws Exception {
        // when
        String reply = send("POST", OPEN_AI, HELLO).body();

        // then
        Tokens used = ended().tokens();
        assertThat(reply).contains("\"prompt_tokens\":" + used.input(), "\"completion_tokens\":" + used.output());
        assertThat(used.output()).isPositive();
    }

    @Test
    void shouldBillNothingForACallThatItTurnedAway() throws Exception {
        // given
        simulator.behaviours().next(Behaviour.of(Mode.UNAUTHORISED));

        // when
        send("POST", OPEN_AI, HELLO);

        // then
        assertThat(ended().tokens()).isEqualTo(Tokens.NONE);
    }

    @Test
    void shouldSayThingsNoEvidenceHoldsWhenToldTo() throws Exception {
        // given
        simulator.behaviours().next(Behaviour.of(Mode.PII), Behaviour.of(Mode.UNSUPPORTED));

        // then
        assertThat(send("POST", OPEN_AI, HELLO).body()).contains("@example.com");
        assertThat(send("POST", OPEN_AI, HELLO).body()).contains("4,999");
    }

    @Test
    void shouldRefuseWhatIsNoRequest() throws Exception {
        assertThat(send("POST", OPEN_AI, "no JSON").statusCode()).isEqualTo(400);
        assertThat(send("POST", ANTHROPIC, "{}").statusCode()).isEqualTo(400);
        assertThat(send("GET", "/elsewhere", "").statusCode()).isEqualTo(404);
        assertThat(send("GET", "/v1/models", "").body()).contains("simulated");
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        URI uri = simulator.uri().resolve(path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .method(method, BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    /** The first call once it has ended, which its client may learn sooner than the log. */
    private LoggedRequest ended() throws InterruptedException {
        for (int i = 0; i < 500 && first().outcome() == LoggedRequest.Outcome.RUNNING; i++) {
            Thread.sleep(10);
        }
        return first();
    }

    private LoggedRequest first() {
        return simulator.log().requests().getFirst();
    }
}
