package dev.attendant.sidecar.insight.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.attendant.sidecar.classification.LabelledText;
import dev.attendant.sidecar.insight.evaluation.LabelFigures.Figure;
import dev.attendant.sidecar.insight.evaluation.LabelFigures.Outcome;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LabelFiguresTest {

    @Test
    void shouldMeasureOneLabelEach() {
        List<Outcome> outcomes =
                List.of(Outcome.of("joy", "joy"), Outcome.of("joy", "anger"), Outcome.of("anger", "anger"));

        LabelFigures figures = LabelFigures.of(outcomes);

        assertThat(figures.accuracy()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(figures.byLabel().get("joy")).isEqualTo(new Figure(1, 0.5, 2 / 3.0, 2));
        assertThat(figures.macroF1()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(figures.n()).isEqualTo(3);
    }

    @Test
    void shouldCountSeveralLabelsAsRightOnlyTogether() {
        LabelFigures figures = LabelFigures.of(List.of(
                new Outcome(Set.of("joy", "surprise"), Set.of("joy")), new Outcome(Set.of("fear"), Set.of("fear"))));

        assertThat(figures.accuracy()).isEqualTo(0.5);
        assertThat(figures.byLabel().get("joy").f1()).isEqualTo(1);
        assertThat(figures.byLabel().get("surprise").recall()).isZero();
    }

    @Test
    void shouldNotCountALabelThatNeverIsTrueInTheMean() {
        LabelFigures figures = LabelFigures.of(List.of(Outcome.of("joy", "joy"), Outcome.of("joy", "fear")));

        assertThat(figures.byLabel()).containsKey("fear");
        assertThat(figures.macroF1()).isCloseTo(2 / 3.0, within(1e-9));
    }

    @Test
    void shouldTellKindsOfLabelsApart() {
        assertThat(kind("anger", "frustration")).isEqualTo(EmotionLabels.CUSTOMER_SERVICE);
        assertThat(kind("anger", "disgust")).isEqualTo(EmotionLabels.EKMAN);
        assertThat(kind("joy,surprise")).isEqualTo(EmotionLabels.EKMAN);
        assertThat(kind("4,27", "0")).isEqualTo(EmotionLabels.GO_EMOTIONS);
        assertThat(kind("annoyance", "joy")).isEqualTo(EmotionLabels.GO_EMOTIONS);
    }

    @Test
    void shouldGroupGoEmotionsToEkman() {
        assertThat(EmotionLabels.GO_EMOTIONS.read("3,17")).containsExactly("anger", "joy");
        assertThat(EmotionLabels.GO_EMOTIONS.read("27")).containsExactly("neutral");
    }

    @Test
    void shouldNameTheExampleWhoseLabelFitsNoKind() {
        assertThatThrownBy(() -> kind("anger", "boredom"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("example 2")
                .hasMessageContaining("boredom")
                .hasMessageContaining("frustration");
        assertThatThrownBy(() -> kind("frustration", "disgust")).hasMessageContaining("disgust");
    }

    private static EmotionLabels kind(String... labels) {
        return EmotionLabels.of(Stream.of(labels)
                .map(label -> new LabelledText("a message", label))
                .toList());
    }
}
