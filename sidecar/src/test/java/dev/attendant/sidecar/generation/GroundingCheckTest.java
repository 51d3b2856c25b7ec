package dev.attendant.sidecar.generation;

import static dev.attendant.sidecar.generation.Drafts.evidence;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.generation.Evidence.Verdict;
import dev.attendant.sidecar.generation.GroundingCheck.Checked;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.Passage;
import dev.attendant.sidecar.retrieval.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroundingCheckTest {

    private static final String TEXT = "Hold the button. Wait a minute.";
    private static final Span FIRST = new Span(0, 16);
    private static final Span SECOND = new Span(17, 31);

    private final Passage passage = Drafts.passage(TEXT, "Hold the button.", "Wait a minute.");

    @Test
    void shouldSupportWhatStandsInTheSourceWordForWord() {
        Checked checked = check(TEXT, evidence(passage, FIRST, FIRST), evidence(passage, SECOND, SECOND));

        assertThat(checked.supported()).isTrue();
        assertThat(checked.evidence()).extracting(Evidence::verdict).containsOnly(Verdict.VERBATIM);
    }

    @Test
    void shouldOverlookSpacesAndListMarkers() {
        Checked checked = check(
                "1. Hold  the\nbutton.\n- Wait a minute.",
                evidence(passage, new Span(3, 20), FIRST),
                evidence(passage, new Span(23, 37), SECOND));

        assertThat(checked.supported()).isTrue();
    }

    @Test
    void shouldRefuseChangedWords() {
        Checked checked = check("Push the button.", evidence(passage, FIRST, FIRST));

        assertThat(checked.supported()).isFalse();
        assertThat(checked.evidence().getFirst().verdict()).isEqualTo(Verdict.UNSUPPORTED);
    }

    @Test
    void shouldRefuseTheWholeAnswerForOneSentence() {
        Checked checked = check(
                "Hold the button. Wait two hours", evidence(passage, FIRST, FIRST), evidence(passage, SECOND, SECOND));

        assertThat(checked.supported()).isFalse();
        assertThat(checked.evidence())
                .extracting(Evidence::verdict)
                .containsExactly(Verdict.VERBATIM, Verdict.UNSUPPORTED);
    }

    @Test
    void shouldRefuseTextWithoutEvidence() {
        assertThat(check(TEXT, evidence(passage, FIRST, FIRST)).supported()).isFalse();
        assertThat(check("Yes! Hold the button.", evidence(passage, new Span(5, 21), FIRST))
                        .supported())
                .isFalse();
        assertThat(check("Hold the button.").supported()).isFalse();
    }

    @Test
    void shouldRefuseAnotherVersion() {
        Passage other = new Passage(
                passage.document(), "version-2", 0, "Guide", List.of(), TEXT, Drafts.OFFSET, passage.sentences());

        assertThat(check("Hold the button.", evidence(other, FIRST, FIRST)).supported())
                .isFalse();
    }

    @Test
    void shouldRefuseAnotherDocumentOfTheSameContent() {
        Passage other = new Passage(
                new DocumentId("other"),
                passage.version(),
                0,
                "Guide",
                List.of(),
                TEXT,
                Drafts.OFFSET,
                passage.sentences());

        assertThat(check("Hold the button.", evidence(other, FIRST, FIRST)).supported())
                .isFalse();
    }

    @Test
    void shouldRefuseAPlaceOutsideThePassage() {
        Passage shifted =
                new Passage(passage.document(), passage.version(), 0, "Guide", List.of(), TEXT, 0, passage.sentences());

        assertThat(check("Hold the button.", evidence(shifted, FIRST, FIRST)).supported())
                .isFalse();
    }

    @Test
    void shouldRefuseAQuoteThatIsNotInTheSource() {
        Evidence sound = evidence(passage, FIRST, FIRST);
        Evidence misquoted = new Evidence(
                sound.answer(),
                sound.document(),
                sound.version(),
                sound.title(),
                sound.location(),
                sound.source(),
                "Hold the handle.",
                Verdict.VERBATIM,
                1);

        assertThat(check("Hold the button.", misquoted).supported()).isFalse();
    }

    @Test
    void shouldRefuseEvidenceThatOverlaps() {
        assertThat(check("Hold the button.", evidence(passage, FIRST, FIRST), evidence(passage, FIRST, FIRST))
                        .supported())
                .isFalse();
    }

    @Test
    void shouldRefuseEvidenceBeyondTheAnswer() {
        assertThat(check("Hold", evidence(passage, FIRST, FIRST)).supported()).isFalse();
    }

    private Checked check(String answer, Evidence... evidence) {
        return GroundingCheck.check(new Draft(answer, List.of(evidence)), passage);
    }
}
