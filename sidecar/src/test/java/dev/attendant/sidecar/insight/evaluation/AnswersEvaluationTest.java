package dev.attendant.sidecar.insight.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attendant.sidecar.generation.CloseReading;
import dev.attendant.sidecar.generation.Drafts;
import dev.attendant.sidecar.insight.evaluation.AnswersEvaluation.Figures;
import dev.attendant.sidecar.retrieval.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswersEvaluationTest {

    private final AnswersEvaluation evaluation =
            new AnswersEvaluation(Corpora.three(), Corpora.ENCODER, CloseReading.NONE, Drafts.byOverlap());

    @Test
    void shouldMeasureWhetherTheAnswerIsSaid() {
        Figures figures = evaluation.measure(
                List.of(Corpora.question("refund", "refunds.md"), Corpora.question("parcel", "refunds.md")));

        assertThat(figures.n()).isEqualTo(2);
        assertThat(figures.spanAt1()).isEqualTo(0.5);
        assertThat(figures.spanAt3()).isEqualTo(1);
        assertThat(figures.tokenF1()).isCloseTo((4.0 / 6 + 2.0 / 6) / 2, within(1e-9));
    }

    @Test
    void shouldGoByTheSpanWhereThereIsOne() {
        Figures figures = evaluation.measure(List.of(
                Corpora.question("refund", "refunds.md", new Span(15, 24)),
                Corpora.question("refund", "refunds.md", new Span(20, 30))));

        assertThat(figures.spanAt1()).isEqualTo(0.5);
    }

    @Test
    void shouldMeasureHowWellItIsKnownThatThereIsNoAnswer() {
        Figures figures = evaluation.measure(List.of(
                Corpora.question("refund", "refunds.md"),
                Corpora.question("parcel", "refunds.md"),
                Corpora.unanswerable("castle")));

        assertThat(figures.abstentionAuroc()).isEqualTo(1);
        assertThat(figures.abstentionAurocMissing()).isEqualTo(0.75);
        assertThat(figures.n()).isEqualTo(2);
    }

    @Test
    void shouldWithholdTheAnswersWhereNoneIsMarkedUnanswerable() {
        Figures figures = evaluation.measure(List.of(Corpora.question("refund", "refunds.md")));

        assertThat(figures.abstentionAuroc())
                .isEqualTo(figures.abstentionAurocMissing())
                .isEqualTo(1);
    }

    @Test
    void shouldMeasureNothingAsZero() {
        Figures figures = evaluation.measure(List.of());

        assertThat(figures).isEqualTo(new Figures(0, 0, 0, 0.5, 0.5, 0.5, 0.5, 0));
    }
}
