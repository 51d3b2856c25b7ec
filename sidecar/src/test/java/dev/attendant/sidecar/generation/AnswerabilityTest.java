package dev.attendant.sidecar.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attendant.sidecar.generation.Answerability.Observation;
import dev.attendant.sidecar.retrieval.Hit;
import dev.attendant.sidecar.retrieval.Passages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerabilityTest {

    private static final Signals GOOD = new Signals(0.9, 0.8, 0.7, 1, 0, 0, 0, 1, 0.5, 1, 0.8);
    private static final Signals POOR = new Signals(0.2, 0.1, 0.1, 0, 0, 0, 0, 0.3, 0, 0.25, -0.8);
    private static final List<Observation> OBSERVATIONS =
            List.of(new Observation(GOOD, true), new Observation(POOR, false));

    @Test
    void shouldTellAnsweredFromUnanswered() {
        Answerability answerability = Answerability.fit(OBSERVATIONS);

        assertThat(answerability.of(GOOD)).isGreaterThan(0.8);
        assertThat(answerability.of(POOR)).isLessThan(0.2);
    }

    @Test
    void shouldHoldNoSignalAgainstAnAnswer() {
        Answerability misled = Answerability.fit(List.of(new Observation(GOOD, false), new Observation(POOR, true)));

        assertThat(misled.weights()).allSatisfy(weight -> assertThat(weight).isNotNegative());
        assertThat(Answerability.shipped().weights())
                .allSatisfy(weight -> assertThat(weight).isNotNegative());
    }

    @Test
    void shouldFitTheSameFromTheSameObservations() {
        assertThat(Answerability.fit(OBSERVATIONS)).isEqualTo(Answerability.fit(OBSERVATIONS));
    }

    @Test
    void shouldBeTheSameAfterItsFiguresAreKept() {
        Answerability fitted = Answerability.fit(OBSERVATIONS);

        Answerability kept = new Answerability(fitted.weights(), fitted.bias());

        assertThat(kept.of(GOOD)).isEqualTo(fitted.of(GOOD));
    }

    @Test
    void shouldBeTheSameByItsNames() {
        Answerability fitted = Answerability.fit(OBSERVATIONS);

        assertThat(Answerability.of(fitted.byName())).contains(fitted);
    }

    @Test
    void shouldNotTakeWeightsOfOtherSignals() {
        Map<String, Double> others = new HashMap<>(Answerability.shipped().byName());
        others.put("mood", others.remove("lead"));

        assertThat(Answerability.of(others)).isEmpty();
        assertThat(Answerability.of(Map.of())).isEmpty();
    }

    @Test
    void shouldNeedObservations() {
        assertThatThrownBy(() -> Answerability.fit(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldNeedAWeightForEachSignal() {
        assertThatThrownBy(() -> new Answerability(List.of(1.0), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1");
    }

    @Test
    void shouldHoldAGoodHitForLikelierByItsShippedWeights() {
        Answerability shipped = Answerability.shipped();

        assertThat(shipped.of(GOOD)).isGreaterThan(shipped.of(POOR));
        assertThat(shipped.of(Signals.of(List.of()))).isBetween(0.0, 0.5);
    }

    @Test
    void shouldTakeItsSignalsFromTheFirstHit() {
        Signals signals = Signals.of(List.of(hit("a", 3), hit("a", 2.5), hit("b", 2), hit("c", 1)));

        assertThat(signals).isEqualTo(new Signals(0.3, 0.2, 0.5, 0.4, 0, 0, 0, 0.1, 1, 1, 0));
    }

    @Test
    void shouldTakeTheWholeScoreForTheLeadWhereOnlyOneDocumentIsFound() {
        assertThat(Signals.of(List.of(hit("a", 3), hit("a", 2))).lead()).isEqualTo(3);
    }

    @Test
    void shouldHaveNoSignalsWhereNothingIsFound() {
        assertThat(Signals.of(List.of())).isEqualTo(new Signals(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void shouldNameItsSignals() {
        assertThat(GOOD.byName())
                .containsEntry("sentence cosine", 0.9)
                .containsEntry("passage cosine", 0.8)
                .containsEntry("title cosine", 0.7)
                .containsEntry("word overlap", 1.0)
                .containsEntry("lexical", 1.0)
                .containsEntry("lead", 0.5)
                .containsEntry("agreement", 1.0);
    }

    private static Hit hit(String document, double score) {
        return new Hit(
                Passages.encoded(Drafts.ENCODER, Passages.passage(document, "Title", "Hold the button.")),
                score,
                0.1,
                0.2,
                0.3,
                0.5,
                0.4);
    }
}
