package dev.attendant.sidecar.insight.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attendant.sidecar.calibration.Auroc;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuresTest {

    @Test
    void shouldBeOneWhereEveryPositiveScoresHigher() {
        assertThat(Auroc.of(List.of(0.8, 0.9), List.of(0.1, 0.2))).isEqualTo(1);
        assertThat(Auroc.of(List.of(0.1), List.of(0.8, 0.9))).isZero();
    }

    @Test
    void shouldCountTiesHalf() {
        assertThat(Auroc.of(List.of(0.5), List.of(0.5))).isEqualTo(0.5);
        assertThat(Auroc.of(List.of(0.5, 0.5), List.of(0.5, 0.1))).isEqualTo(0.75);
        assertThat(Auroc.of(List.of(0.0), List.of(-0.0))).isEqualTo(0.5);
        assertThat(Auroc.of(List.of(0.5, 0.7), List.of(0.5, 0.5, 0.6, 0.9))).isEqualTo((1 + 3) / 8.0);
    }

    @Test
    void shouldTellNothingWhereOneSideIsEmpty() {
        assertThat(Auroc.of(List.of(), List.of(0.5))).isEqualTo(0.5);
        assertThat(Auroc.of(List.of(0.5), List.of())).isEqualTo(0.5);
    }

    @Test
    void shouldCountSharedWordsWithoutArticlesCaseAndPunctuation() {
        assertThat(TokenOverlap.best("The refund takes FIVE days!", List.of("five days")))
                .isCloseTo(2.0 * 2 / (4 + 2), within(1e-9));
        assertThat(TokenOverlap.best("five days", List.of("nothing", "five days")))
                .isEqualTo(1);
        assertThat(TokenOverlap.best("five", List.of("five five"))).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(TokenOverlap.best("", List.of("five"))).isZero();
        assertThat(TokenOverlap.best("five", List.of())).isZero();
    }

    @Test
    void shouldTellWhetherOneContainsTheOther() {
        assertThat(TokenOverlap.contained("It takes five days.", List.of("Five days")))
                .isTrue();
        assertThat(TokenOverlap.contained("Five days", List.of("it takes five days or more")))
                .isTrue();
        assertThat(TokenOverlap.contained("It takes twenty-five days", List.of("five days")))
                .isTrue();
        assertThat(TokenOverlap.contained("It takes fives", List.of("five"))).isFalse();
        assertThat(TokenOverlap.contained("It", List.of())).isFalse();
    }

    @Test
    void shouldTellTheTimeWithinWhichAShareLies() {
        Percentiles times = new Percentiles();
        List.of(1_000_000L, 2_000_000L, 3_000_000L, 100_000_000L).forEach(times::addNanos);

        assertThat(times.millis(50)).isCloseTo(2, within(0.01));
        assertThat(times.millis(99)).isCloseTo(100, within(0.1));
    }
}
