package dev.attendant.sidecar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.cli.client.SidecarClient;
import dev.attendant.sidecar.cli.client.SidecarReplies.Evidence;
import dev.attendant.sidecar.cli.client.SidecarReplies.Turn;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The proof that comes with an answer, held against the documents themselves. */
class EvidenceTest {

    private final SampleSidecar sidecar = SampleSidecar.running();
    private final SidecarClient client = sidecar.client();
    private final Api api = new Api(sidecar.base());

    @AfterEach
    void stop() {
        client.close();
        api.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How do I unsubscribe from the newsletter?",
                "Is there a minimum order value?",
                "Can I split a payment over two cards?",
                "When do Trailhead points expire?",
                "Do you match prices of other shops?",
                "Who collects the duty and GST on parcels to Canada?",
                "How long does the Cairn battery last in dual-band mode?"
            })
    void shouldPointAtItsSourceForEverySentence(String question) {
        // when
        Turn turn = ask(question);

        // then
        assertThat(turn.outcome()).isEqualTo("answered");
        assertThat(turn.evidence()).isNotEmpty().isEqualTo(client.evidence(turn.turnId()));
        turn.evidence().forEach(evidence -> requireProof(evidence, turn));
        assertThat(withoutProof(turn)).isBlank();
    }

    private Turn ask(String question) {
        String conversation = client.startConversation("web", "en").conversationId();
        return client.sendTurn(conversation, UUID.randomUUID().toString(), question);
    }

    private void requireProof(Evidence evidence, Turn turn) {
        Api.Reply document = api.get("/v1/knowledge/documents/" + evidence.documentId(), sidecar.reusableToken());
        assertThat(document.text("version")).isEqualTo(evidence.version());
        assertThat(document.text("text").substring(evidence.sourceStart(), evidence.sourceEnd()))
                .isEqualTo(evidence.quote());
        assertThat(turn.reply().substring(evidence.answerStart(), evidence.answerEnd()))
                .isEqualToNormalizingWhitespace(evidence.quote());
        assertThat(evidence.verdict()).isEqualTo("verbatim");
    }

    /** What is left of the reply once the sentences with evidence, and the markers of list items, are taken out. */
    private static String withoutProof(Turn turn) {
        StringBuilder rest = new StringBuilder(turn.reply());
        turn.evidence().reversed().forEach(evidence -> rest.replace(evidence.answerStart(), evidence.answerEnd(), ""));
        return rest.toString().replaceAll("(?m)^\\s*(-|\\d+\\.)\\s*$", "");
    }
}
