package dev.attendant.sidecar.mood;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.classification.Probabilities;
import dev.attendant.sidecar.mood.Cutoffs.Judged;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CutoffsTest {

    private static final List<String> LABELS = List.of("fear", "joy");

    @Test
    void shouldChooseTheLowestCutoffThatPartsBest() {
        List<Judged> examples =
                List.of(judged(0.2, Set.of("joy")), judged(0.3, Set.of("fear")), judged(0.6, Set.of("fear", "joy")));

        Cutoffs cutoffs = Cutoffs.fit(examples, LABELS);

        assertThat(cutoffs.byLabel().get("fear")).isEqualTo(0.21);
    }

    @Test
    void shouldFindAllLabelsOverTheirCutoffs() {
        Cutoffs cutoffs = new Cutoffs(Map.of("fear", 0.2, "joy", 0.5));

        assertThat(cutoffs.over(fear(0.4))).containsExactlyInAnyOrder("fear", "joy");
        assertThat(cutoffs.over(fear(0.1))).containsExactly("joy");
    }

    @Test
    void shouldFindTheNearestLabelWhereNoneIsOver() {
        Cutoffs cutoffs = new Cutoffs(Map.of("fear", 0.5, "joy", 0.9));

        assertThat(cutoffs.over(fear(0.4))).containsExactly("fear");
    }

    private static Judged judged(double fear, Set<String> truth) {
        return new Judged(fear(fear), truth);
    }

    private static Probabilities fear(double fear) {
        return new Probabilities(Map.of("fear", fear, "joy", 1 - fear));
    }
}
