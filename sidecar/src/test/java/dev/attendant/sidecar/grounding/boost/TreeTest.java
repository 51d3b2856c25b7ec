package dev.attendant.sidecar.grounding.boost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attendant.sidecar.grounding.signal.Signal;
import dev.attendant.sidecar.grounding.signal.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeTest {

    private static final Tree TREE = new Tree.Split(
            Signal.SWAPPED,
            0.5,
            new Tree.Leaf(0.25),
            new Tree.Split(Signal.REWORDED, 0.75, new Tree.Leaf(-1.5), new Tree.Leaf(1e-5)));

    @Test
    void shouldAskOneQuestionAfterTheOther() {
        assertThat(TREE.of(Signals.none())).isEqualTo(0.25);
        assertThat(TREE.of(Signals.none().with(Signal.SWAPPED, 1))).isEqualTo(-1.5);
        assertThat(TREE.of(Signals.none().with(Signal.SWAPPED, 1).with(Signal.REWORDED, 0.75)))
                .isEqualTo(1e-5);
    }

    @Test
    void shouldReadWhatItWrote() {
        assertThat(Tree.read(TREE.written())).isEqualTo(TREE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "SWAPPED", "SWAPPED x 1 2", "SWAPPED 0.5 1", "SWAPPED 0.5 1 2 3", "UNHEARD_OF 0.5 1 2", "1 2"
            })
    void shouldNameALineThatIsNoTree(String line) {
        assertThatThrownBy(() -> Tree.read(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + line + "\"");
    }
}
