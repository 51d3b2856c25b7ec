package dev.attendant.sidecar.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.generation.Answerability;
import dev.attendant.sidecar.generation.Signals;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    private static final Answerability SHIPPED = Answerability.shipped();

    /** A knowledge base in whose words questions are asked: right hits share them, and nothing else tells. */
    private static final Signals SHARED = signals(0.9);

    private static final Signals NOT_SHARED = signals(0.2);

    private final List<Asked> questions =
            alternating(Asked.answerable(SHARED, true, NOT_SHARED), Asked.unanswerable(NOT_SHARED), 40);

    @Test
    void shouldJudgeTheQuestionsItHasNotSeenBetterWhereTheBaseDiffers() {
        Calibration calibration = Calibration.of(questions, SHIPPED);

        assertThat(calibration.improves()).isTrue();
        assertThat(calibration.after().auroc()).isEqualTo(1);
        assertThat(calibration.after().brier()).isLessThan(calibration.before().brier());
        assertThat(calibration.answerable()).isEqualTo(40);
        assertThat(calibration.unanswerable()).isEqualTo(40);
        assertThat(calibration.fitted().of(SHARED))
                .isGreaterThan(calibration.fitted().of(NOT_SHARED));
    }

    @Test
    void shouldNotImproveWhereTheHalvesSayTheOpposite() {
        List<Asked> contrary =
                alternating(Asked.answerable(SHARED, true, NOT_SHARED), Asked.answerable(NOT_SHARED, true, SHARED), 40);

        assertThat(Calibration.of(contrary, SHIPPED).improves()).isFalse();
    }

    @Test
    void shouldJudgeEachQuestionByAFitThatHasNotSeenIt() {
        List<Asked> alone = List.of(Asked.unanswerable(SHARED));
        List<Asked> many = alternating(Asked.unanswerable(SHARED), Asked.unanswerable(SHARED), 20);

        List<Judged> unseen = Calibration.keptApart(alone, SHIPPED);
        List<Judged> known = Calibration.keptApart(many, SHIPPED);

        assertThat(unseen.getFirst().found()).isEqualTo(SHIPPED.of(SHARED));
        assertThat(known.getFirst().found()).isLessThan(SHIPPED.of(SHARED));
    }

    @Test
    void shouldMoveLittleOnFewQuestions() {
        double before = SHIPPED.of(SHARED);
        Answerability byOne =
                Calibration.of(List.of(Asked.unanswerable(SHARED)), SHIPPED).fitted();
        Answerability byMany = Calibration.of(
                        Stream.generate(() -> Asked.unanswerable(SHARED))
                                .limit(50)
                                .toList(),
                        SHIPPED)
                .fitted();

        assertThat(byMany.of(SHARED)).isLessThan(byOne.of(SHARED));
        assertThat(byOne.of(SHARED)).isLessThan(before);
    }

    @Test
    void shouldCountWhatIsWithheldAmongTheQuestionsWithoutAnAnswer() {
        Asked answerable = Asked.answerable(SHARED, true, NOT_SHARED);

        Quality right = Quality.of(List.of(new Judged(answerable, 0.8, OptionalDouble.of(0.1))));
        Quality wrong = Quality.of(List.of(new Judged(answerable, 0.1, OptionalDouble.of(0.8))));

        assertThat(right.auroc()).isEqualTo(1);
        assertThat(wrong.auroc()).isZero();
        assertThat(right.brier()).isLessThan(wrong.brier());
    }

    @Test
    void shouldKeepTheWeightsWhereThereIsNoQuestion() {
        assertThat(Calibration.of(List.of(), SHIPPED).fitted()).isEqualTo(SHIPPED);
    }

    private static List<Asked> alternating(Asked one, Asked other, int times) {
        return Stream.generate(() -> List.of(one, other))
                .limit(times)
                .flatMap(List::stream)
                .toList();
    }

    private static Signals signals(double overlap) {
        return new Signals(0.5, 0.5, 0.4, overlap, 0.5, 0.3, 0.6, 1, 0.4, 0.5, 0.2);
    }
}
