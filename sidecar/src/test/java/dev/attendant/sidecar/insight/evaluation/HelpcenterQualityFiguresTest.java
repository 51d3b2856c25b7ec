package dev.attendant.sidecar.insight.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attendant.sidecar.insight.evaluation.HelpcenterTurn.Cited;
import dev.attendant.sidecar.insight.sets.HelpcenterFile.Gold;
import dev.attendant.sidecar.insight.sets.HelpcenterFile.Question;
import java.util.List;
import org.junit.jupiter.api.Test;

class HelpcenterQualityFiguresTest {

    private static final Gold GOLD = new Gold("refunds.md", "A refund takes **five days**.");

    @Test
    void shouldTellRightWrongAndNoAnswersApart() {
        HelpcenterQuality.Figures figures = HelpcenterQuality.of(List.of(
                answered("answerable", 0.9, "refunds.md", "A refund takes five days."),
                answered("answerable", 0.9, "refunds.md", "Cards are slower."),
                answered("answerable", 0.9, "delivery.md", "A refund takes five days."),
                settled("answerable", "handed_off")));

        assertThat(figures.correct()).isEqualTo(0.5);
        assertThat(figures.quoteHit()).isEqualTo(0.25);
        assertThat(figures.wrong()).isEqualTo(0.25);
        assertThat(figures.abstained()).isEqualTo(0.25);
        assertThat(figures.n()).isEqualTo(4);
    }

    @Test
    void shouldCountAnswersThatShouldNotBe() {
        Question unanswerable = new Question("u", List.of("Castles?"), "unanswerable", "missing", List.of(), "");

        HelpcenterQuality.Figures figures = HelpcenterQuality.of(List.of(
                new HelpcenterTurn(unanswerable, "answered", "Yes.", 0.5, List.of(), List.of(), 5),
                new HelpcenterTurn(unanswerable, "declined", "No.", 0, List.of(), List.of(), 5)));

        assertThat(figures.answeredUnanswerable()).isEqualTo(0.5);
        assertThat(figures.correct()).isZero();
    }

    @Test
    void shouldCountFollowupsByThemselves() {
        HelpcenterQuality.Figures figures = HelpcenterQuality.of(
                List.of(answered("followup", 1, "refunds.md", "x"), settled("followup", "clarified")));

        assertThat(figures.followupCorrect()).isEqualTo(0.5);
        assertThat(figures.abstained()).isZero();
    }

    @Test
    void shouldHoldConfidenceAgainstWhatWasRight() {
        HelpcenterQuality.Figures figures = HelpcenterQuality.of(List.of(
                answered("answerable", 0.95, "refunds.md", "x"), answered("answerable", 0.95, "delivery.md", "x")));

        assertThat(figures.confidenceEce()).isCloseTo(0.45, within(1e-9));
    }

    @Test
    void shouldShowEveryMissWithoutLettingTextBecomeMarkup() {
        Question question =
                new Question("q1", List.of("<script>alert(1)</script>?"), "answerable", "", List.of(GOLD), "");
        List<HelpcenterTurn> turns = List.of(
                new HelpcenterTurn(
                        question, "handed_off", "A human.", 0, List.of(), List.of(new Cited("delivery.md", "Nine")), 5),
                answered("answerable", 0.9, "refunds.md", "A refund takes five days."));

        String page = HelpcenterReport.html(HelpcenterQuality.of(turns), turns);

        assertThat(page)
                .contains("1 of 2 questions went wrong", "&lt;script&gt;", "delivery.md", "refunds.md", "handed_off")
                .doesNotContain("<script>");
    }

    private static HelpcenterTurn answered(String kind, double confidence, String article, String quote) {
        Question question = new Question("q", List.of("How long?"), kind, "", List.of(GOLD), "");
        return new HelpcenterTurn(
                question, "answered", quote, confidence, List.of(new Cited(article, quote)), List.of(), 20);
    }

    private static HelpcenterTurn settled(String kind, String outcome) {
        Question question = new Question("q", List.of("How long?"), kind, "", List.of(GOLD), "");
        return new HelpcenterTurn(question, outcome, "Sorry.", 0, List.of(), List.of(), 20);
    }
}
