package dev.attendant.sidecar.generation;

import static dev.attendant.sidecar.generation.Drafts.answer;
import static dev.attendant.sidecar.generation.Drafts.passage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attendant.sidecar.generation.Evidence.Verdict;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.EncodedPassage;
import dev.attendant.sidecar.retrieval.Hit;
import dev.attendant.sidecar.retrieval.Passage;
import dev.attendant.sidecar.retrieval.PassageSet;
import dev.attendant.sidecar.retrieval.Passages;
import dev.attendant.sidecar.retrieval.Query;
import dev.attendant.sidecar.retrieval.Span;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExtractiveAnswererTest {

    private static final Passage STEPS = passage(
            "To reset:\n1. Hold the button.\n2. Wait a minute.\n3. See the light. It is green.\nThe warranty ends.",
            "To reset:",
            "Hold the button.",
            "Wait a minute.",
            "See the light.",
            "It is green.",
            "The warranty ends.");

    @Test
    void shouldSayTheNearestSentenceWordForWord() {
        Draft draft = answer(
                "warranty?",
                passage(
                        "Hold the button. The warranty ends. Wait a minute.",
                        "Hold the button.",
                        "The warranty ends."));

        assertThat(draft.text()).isEqualTo("The warranty ends.");
    }

    @Test
    void shouldProveEachSentenceOnBothSides() {
        Passage passage = passage("Hold the button. The warranty ends.", "Hold the button.", "The warranty ends.");

        Evidence evidence = answer("warranty?", passage).evidence().getFirst();

        assertThat(evidence.answer()).isEqualTo(new Span(0, 18));
        assertThat(evidence.source()).isEqualTo(new Span(Drafts.OFFSET + 17, Drafts.OFFSET + 35));
        assertThat(evidence.quote()).isEqualTo("The warranty ends.");
        assertThat(evidence.document()).isEqualTo(new DocumentId("guide"));
        assertThat(evidence.version()).isEqualTo(Passages.VERSION);
        assertThat(evidence.title()).isEqualTo("Guide");
        assertThat(evidence.location()).isEqualTo("guide.md");
        assertThat(evidence.verdict()).isEqualTo(Verdict.VERBATIM);
        assertThat(evidence.score()).isCloseTo(1, within(1e-6));
    }

    @Test
    void shouldKeepTheOrderOfThePassage() {
        Draft draft = answer(
                "button light", passage("See the light. Hold the button.", "See the light.", "Hold the button."));

        assertThat(draft.text()).isEqualTo("See the light. Hold the button.");
        assertThat(draft.evidence()).extracting(Evidence::quote).containsExactly("See the light.", "Hold the button.");
    }

    @Test
    void shouldGiveTheWholeNumberedListWhereOneStepIsBest() {
        assertThat(answer("minute", STEPS).text())
                .startsWith("1. Hold the button.\n2. Wait a minute.\n3. See the light.");
    }

    @Test
    void shouldKeepEverySentenceOfAStep() {
        assertThat(answer("minute", STEPS).text())
                .isEqualTo("1. Hold the button.\n2. Wait a minute.\n3. See the light. It is green.");
    }

    @Test
    void shouldGiveNoStepsWhereNoneIsBest() {
        assertThat(answer("warranty", STEPS).text()).isEqualTo("The warranty ends.");
    }

    @Test
    void shouldKeepTheMarkersOfAList() {
        Passage passage = passage("- Hold the button.\n- Push the button.", "Hold the button.", "Push the button.");

        Draft draft = answer("button", passage);

        assertThat(draft.text()).isEqualTo("- Hold the button.\n- Push the button.");
        assertThat(draft.evidence().getFirst().answer().of(draft.text())).isEqualTo("Hold the button.");
    }

    @Test
    void shouldKeepTheLinesOfATable() {
        Passage passage = passage("Part: button\nPart: button two", "Part: button", "Part: button two");

        assertThat(answer("button", passage).text()).isEqualTo("Part: button\nPart: button two");
    }

    @Test
    void shouldSaySomethingEvenWhereNothingIsNear() {
        Passage passage = passage("Hold the button.", "Hold the button.");

        Draft draft = answer("nothing known", passage);

        assertThat(draft.text()).isEqualTo("Hold the button.");
        assertThat(draft.evidence().getFirst().score()).isZero();
    }

    @Test
    void shouldNotEndWithALineThatOnlyLeadsOn() {
        Passage passage = passage("Hold the button.\nButton:", "Hold the button.", "Button:");

        assertThat(answer("button", passage).text()).isEqualTo("Hold the button.");
    }

    @Test
    void shouldAnswerFromAPassageOfTheBestDocumentThatHasMoreThanCode() {
        Hit code = hit(Passages.passage("guide", 0, "Guide", List.of(), "set_light() == 1;"));
        Hit words = hit(Passages.passage("guide", 1, "Guide", List.of(), "Hold the button."));
        Hit other = hit(Passages.passage("other", "Other", "Wait a minute."));

        assertThat(ExtractiveAnswerer.source(List.of(code, other, words))).isEqualTo(words);
        assertThat(ExtractiveAnswerer.source(List.of(code, other))).isEqualTo(code);
    }

    private static Hit hit(Passage passage) {
        return new Hit(Passages.encoded(Drafts.ENCODER, passage), 1, 1, 1, 1, 1, 1);
    }

    @Test
    void shouldSayWhatStandsAroundTheNearestSentenceWhereItBearsOnTheQuestion() {
        Passage found = sentence(1, 20, "Lamp", "The warranty ends with the light.");
        PassageSet guide = new PassageSet(Stream.of(
                        sentence(0, 0, "Lamp", "See the light."),
                        found,
                        sentence(2, 60, "Lamp", "Hold the button."),
                        sentence(3, 80, "Other", "See the other light."))
                .map(passage -> Passages.encoded(Drafts.ENCODER, passage))
                .toList());
        EncodedPassage section = guide.inSection(Passages.encoded(Drafts.ENCODER, found));

        Draft draft = ExtractiveAnswerer.answer(
                new Query("light warranty", Drafts.ENCODER.encodeQuery("light warranty"), 1),
                found,
                section,
                "guide.md");

        assertThat(draft.text()).contains("See the light.", "The warranty ends with the light.");
        assertThat(draft.text()).doesNotContain("button", "other");
        assertThat(GroundingCheck.check(draft, section.passage()).supported()).isTrue();
    }

    private static Passage sentence(int ordinal, int offset, String heading, String text) {
        List<Span> all = List.of(new Span(0, text.length()));
        return new Passage(
                new DocumentId("guide"), Passages.VERSION, ordinal, "Guide", List.of(heading), text, offset, all);
    }

    @Test
    void shouldKeepAListWholeThatNotesAndCodeInterrupt() {
        Passage passage = passage(
                "1. Hold the button:\n- The small one.\n2. Run reset().\n3. Wait a minute.\n1. Another list.",
                "Hold the button:",
                "The small one.",
                "Run reset().",
                "Wait a minute.",
                "Another list.");

        assertThat(answer("minute", passage).text())
                .isEqualTo("1. Hold the button:\n- The small one.\n2. Run reset().\n3. Wait a minute.");
    }

    @Test
    void shouldAnswerWithTheRowOfATableThatIsAskedFor() {
        Passage passage = passage(
                "Part: button; Name: red; Minute: 1\nPart: button; Name: green; Minute: 2",
                "Part: button; Name: red; Minute: 1",
                "Part: button; Name: green; Minute: 2");

        assertThat(answer("How many minutes for the green button?", passage).text())
                .isEqualTo("Part: button; Name: green; Minute: 2");
    }

    @Test
    void shouldAnswerWithTheNearestRowWhereNoneIsNamed() {
        Passage passage = passage(
                "Part: lamp; Name: red\nPart: light; Name: green", "Part: lamp; Name: red", "Part: light; Name: green");

        assertThat(answer("LIGHTS", passage).text()).doesNotContain("\n");
    }

    @Test
    void shouldPassTheGroundingCheckInEveryForm() {
        assertThat(GroundingCheck.check(answer("minute", STEPS), STEPS).supported())
                .isTrue();
        assertThat(GroundingCheck.check(answer("warranty", STEPS), STEPS).supported())
                .isTrue();
    }
}
