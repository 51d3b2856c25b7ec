package dev.attendant.training.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Pace PACE = new Pace(1e-4, 1e-3, 0.1f, 32);

    @Test
    void shouldWarmUpOverTheFirstSteps() {
        assertThat(PACE.share(0, 100)).isCloseTo(1.0 / 6, within(1e-9));
        assertThat(PACE.share(5, 100)).isEqualTo(1);
    }

    @Test
    void shouldSlowDownEvenlyToTheEnd() {
        assertThat(PACE.share(53, 100)).isCloseTo(0.5, within(1e-9));
        assertThat(PACE.share(99, 100)).isCloseTo(1.0 / 94, within(1e-9));
    }

    @Test
    void shouldTakeASingleStepAtFullPace() {
        assertThat(PACE.share(0, 1)).isEqualTo(1);
    }
}
