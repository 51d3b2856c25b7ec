package dev.attendant.sidecar.insight.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attendant.sidecar.insight.evaluation.RetrievalEvaluation.Figures;
import dev.attendant.sidecar.insight.sets.Question;
import dev.attendant.sidecar.retrieval.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetrievalEvaluationTest {

    /** What a relevant item at the second rank counts: 1 / log2(3). */
    private static final double SECOND = Math.log(2) / Math.log(3);

    private final RetrievalEvaluation evaluation = new RetrievalEvaluation(Corpora.three(), Corpora.ENCODER);

    @Test
    void shouldMeasureWhereTheDocumentThatAnswersIsRanked() {
        Figures figures = evaluation.measure(
                List.of(Corpora.question("refund", "refunds.md"), Corpora.question("parcel", "refunds.md")));

        assertThat(figures.recallAt1()).isEqualTo(0.5);
        assertThat(figures.recallAt5()).isEqualTo(1);
        assertThat(figures.recallAt10()).isEqualTo(1);
        assertThat(figures.mrrAt10()).isEqualTo(0.75);
        assertThat(figures.ndcgAt10()).isCloseTo((1 + SECOND) / 2, within(1e-9));
        assertThat(figures.n()).isEqualTo(2);
        assertThat(figures.p99Millis()).isGreaterThanOrEqualTo(figures.p50Millis());
    }

    @Test
    void shouldCountThePassageThatHoldsTheSpan() {
        Figures figures = evaluation.measure(List.of(
                Corpora.question("refund", "refunds.md", new Span(15, 24)),
                Corpora.question("refund", "refunds.md", new Span(1_000, 1_001))));

        assertThat(figures.recallAt1()).isEqualTo(0.5);
        assertThat(figures.mrrAt10()).isEqualTo(0.5);
        assertThat(figures.ndcgAt10()).isEqualTo(0.5);
    }

    @Test
    void shouldWantEveryDocumentThatAnswersForTheFullGain() {
        Question both = new Question(
                "q",
                "refund",
                List.of(
                        new Question.Gold("refunds.md", Optional.empty()),
                        new Question.Gold("missing.md", Optional.empty())),
                List.of(),
                false);

        assertThat(evaluation.measure(List.of(both)).ndcgAt10()).isCloseTo(1 / (1 + SECOND), within(1e-9));
    }

    @Test
    void shouldLeaveUnanswerableQuestionsOut() {
        Figures figures =
                evaluation.measure(List.of(Corpora.unanswerable("castle"), Corpora.question("refund", "refunds.md")));

        assertThat(figures.n()).isEqualTo(1);
        assertThat(figures.recallAt1()).isEqualTo(1);
    }

    @Test
    void shouldMeasureNothingAsZero() {
        assertThat(evaluation.measure(List.of()).mrrAt10()).isZero();
    }
}
