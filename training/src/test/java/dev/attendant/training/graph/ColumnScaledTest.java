package dev.attendant.training.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ColumnScaledTest {

    private static final Tensor MATRIX = new Tensor(new float[] {0.5f, -8, 0, -1, 4, 0}, 2, 3);

    @Test
    void shouldRestoreEachNumberToWithinHalfAStepOfItsColumn() {
        Tensor restored = ColumnScaled.of(MATRIX).restored(2, 3);

        assertThat(restored.shape()).containsExactly(2, 3);
        assertThat(restored.values()[0]).isCloseTo(0.5f, within(1f / 128));
        assertThat(restored.values()[1]).isCloseTo(-8, within(8f / 128));
    }

    @Test
    void shouldKeepToNumbersWhosePairsOfProductsFitSixteenBits() {
        assertThat(ColumnScaled.of(MATRIX).values()).containsExactly(32, -64, 0, -64, 32, 0);
    }

    @Test
    void shouldLeaveAColumnOfZerosAlone() {
        assertThat(ColumnScaled.of(MATRIX).restored(2, 3).values()[2]).isZero();
    }

    @Test
    void shouldNotChangeWhatWasScaledBefore() {
        Tensor once = ColumnScaled.of(MATRIX).restored(2, 3);

        Tensor twice = ColumnScaled.of(once).restored(2, 3);

        assertThat(twice.values()).containsExactly(once.values());
    }
}
