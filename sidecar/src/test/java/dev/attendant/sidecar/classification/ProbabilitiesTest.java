package dev.attendant.sidecar.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ProbabilitiesTest {

    @Test
    void shouldNameTheLikeliestLabelAndTheFirstAmongEquals() {
        assertThat(new Probabilities(Map.of("a", 0.2, "b", 0.8)).best()).isEqualTo("b");
        assertThat(new Probabilities(Map.of("b", 0.5, "a", 0.5)).best()).isEqualTo("a");
    }

    @Test
    void shouldGiveNothingToALabelItDoesNotKnow() {
        assertThat(new Probabilities(Map.of("a", 1.0)).of("unknown")).isZero();
    }

    @Test
    void shouldNeedALabel() {
        assertThatThrownBy(() -> new Probabilities(Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldShareOutOneAmongScores() {
        double[] shares = Softmax.of(new double[] {Math.log(1), Math.log(3)});

        assertThat(shares).containsExactly(new double[] {0.25, 0.75}, within(1e-9));
    }

    @Test
    void shouldNotOverflowWhereScoresAreLarge() {
        assertThat(Softmax.of(new double[] {10_000, 10_000})).containsExactly(0.5, 0.5);
        assertThat(Softmax.of(new double[] {-10_000, 10_000})).containsExactly(0, 1);
    }
}
