package dev.attendant.sidecar.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.generation.Evidence;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LiveSentenceTest {

    private static final String REPLY = "I am sorry.\nRefunds take five days. Cards take two. Read on.";

    @Test
    void shouldCutAReplyWhereItsEvidenceBeginsAndEnds() {
        // when
        List<LiveSentence> sentences =
                LiveSentence.of(new TurnOutcome.Answered(REPLY, List.of(proof(12, 35), proof(36, 51)), 0.9));

        // then
        assertThat(sentences)
                .extracting(LiveSentence::text)
                .containsExactly("I am sorry.\n", "Refunds take five days.", " Cards take two.", " Read on.");
        assertThat(sentences).extracting(each -> each.evidence().size()).containsExactly(0, 1, 1, 0);
        assertThat(sentences).extracting(LiveSentence::index).containsExactly(0, 1, 2, 3);
    }

    @Test
    void shouldMakeUpTheReplyWhereverTheEvidenceLies() {
        // given
        List<Evidence> overlapping = List.of(proof(36, 51), proof(12, 35), proof(12, 35), proof(20, 40));

        // then
        assertThat(LiveSentence.of(new TurnOutcome.Answered(REPLY, overlapping, 0.9)).stream()
                        .map(LiveSentence::text)
                        .collect(Collectors.joining()))
                .isEqualTo(REPLY);
    }

    @Test
    void shouldLeaveWhatClaimsNothingInOnePiece() {
        assertThat(LiveSentence.of(Turns.acknowledged()))
                .extracting(LiveSentence::text)
                .containsExactly("Hello!");
    }

    private static Evidence proof(int start, int end) {
        return new Evidence(
                new Span(start, end),
                new DocumentId("refunds"),
                "9f2c",
                "Refunds",
                "help/refunds.md",
                new Span(0, 9),
                "Refunds take five days.",
                Evidence.Verdict.VERBATIM,
                0.9);
    }
}
