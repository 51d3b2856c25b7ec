package dev.attendant.sidecar.grounding.boost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attendant.sidecar.grounding.boost.Boosting.Grown;
import dev.attendant.sidecar.grounding.signal.Signal;
import dev.attendant.sidecar.grounding.signal.Signals;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoostingTest {

    /** A swap speaks against support only where the sentence repeats the rest. */
    private static final List<Observation> OBSERVATIONS = IntStream.range(0, 400)
            .mapToObj(i -> new Observation(signals(i % 2, i % 10 / 10.0), i % 2 == 0 || i % 10 >= 5, i % 40))
            .toList();

    private static Signals signals(double swapped, double reworded) {
        return Signals.none().with(Signal.SWAPPED, swapped).with(Signal.REWORDED, reworded);
    }

    @Test
    void shouldLearnThatOneSignalCountsOnlyWithAnother() {
        Grown grown = Boosting.grow(OBSERVATIONS);

        assertThat(probability(grown, signals(1, 0.1))).isLessThan(0.05);
        assertThat(probability(grown, signals(1, 0.9))).isGreaterThan(0.95);
        assertThat(probability(grown, signals(0, 0.1))).isGreaterThan(0.95);
    }

    private static double probability(Grown grown, Signals signals) {
        return Boosting.probability(grown.margin(new Observation(signals, true, 0)));
    }

    @Test
    void shouldGrowTheSameFromTheSame() {
        assertThat(Boosting.grow(OBSERVATIONS)).isEqualTo(Boosting.grow(OBSERVATIONS));
    }

    @Test
    void shouldBlockNoMoreSupportedSentencesThanAllowed() {
        double strict = Boosting.border(OBSERVATIONS, 0.5);
        double mild = Boosting.border(OBSERVATIONS, 0);

        assertThat(mild).isLessThanOrEqualTo(strict);
    }

    @Test
    void shouldRefuseSentencesOfOneKindOnly() {
        List<Observation> supported = List.of(new Observation(Signals.none(), true, 0));

        assertThatThrownBy(() -> Boosting.grow(supported)).hasMessageContaining("supported and unsupported");
        assertThatThrownBy(() -> Boosting.grow(List.of())).hasMessageContaining("supported and unsupported");
    }
}
