package dev.attendant.sidecar.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void shouldMapTheWorstToZeroAndTheBestToOne() {
        Scale scale = Scale.of(List.of(2.0, 4.0, 6.0));

        assertThat(scale.of(2)).isZero();
        assertThat(scale.of(4)).isEqualTo(0.5);
        assertThat(scale.of(6)).isEqualTo(1);
    }

    @Test
    void shouldMapNegativeScoresToo() {
        Scale scale = Scale.of(List.of(-1.0, 1.0));

        assertThat(scale.of(0)).isEqualTo(0.5);
    }

    @Test
    void shouldMeasureFromTheScoreOfWhatWasNotFound() {
        Scale scale = Scale.fromZero(List.of(2.0, 4.0));

        assertThat(scale.of(0)).isZero();
        assertThat(scale.of(2)).isEqualTo(0.5);
    }

    @Test
    void shouldMapEverythingToZeroWhereAllScoresAreAlike() {
        assertThat(Scale.of(List.of(3.0, 3.0)).of(3)).isZero();
        assertThat(Scale.of(List.of()).of(3)).isZero();
        assertThat(Scale.fromZero(List.of()).of(0)).isZero();
    }
}
