package dev.attendant.sidecar.grounding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attendant.sidecar.grounding.boost.Tree;
import dev.attendant.sidecar.grounding.signal.Signal;
import dev.attendant.sidecar.grounding.signal.Signals;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroundingModelTest {

    private static final GroundingModel MODEL = new GroundingModel(
            List.of(
                    new Tree.Split(Signal.SWAPPED, 0.5, new Tree.Leaf(1), new Tree.Leaf(-2)),
                    new Tree.Split(Signal.OPPOSED, 0.5, new Tree.Leaf(0), new Tree.Leaf(-1)),
                    new Tree.Split(Signal.LENGTH, 5, new Tree.Leaf(0), new Tree.Leaf(-4))),
            0.5);

    @Test
    void shouldLetPassWhatIsAboveTheBorder() {
        assertThat(MODEL.probability(Signals.none())).isGreaterThan(0.5);
        assertThat(MODEL.probability(Signals.none().with(Signal.SWAPPED, 1))).isLessThan(0.5);
    }

    @Test
    void shouldNameTheDifferenceThatSpeaksMostAgainstASentence() {
        Signals signals =
                Signals.none().with(Signal.SWAPPED, 1).with(Signal.OPPOSED, 1).with(Signal.LENGTH, 9);

        assertThat(MODEL.worst(signals)).contains(Signal.SWAPPED);
        assertThat(MODEL.worst(Signals.none())).isEmpty();
    }

    @Test
    void shouldReadWhatItWrote() {
        assertThat(GroundingModel.read(MODEL.written().lines().toList())).isEqualTo(MODEL);
    }

    @Test
    void shouldRefuseAFileWithoutABorder() {
        assertThatThrownBy(() -> GroundingModel.read(List.of())).hasMessageContaining("border");
    }

    @Test
    void shouldShipWithTrees() {
        assertThat(GroundingModel.shipped().trees()).isNotEmpty();
    }
}
