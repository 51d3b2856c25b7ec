package dev.attendant.sidecar.mood;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.classification.Probabilities;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EmotionTest {

    private static final Probabilities FED_UP =
            new Probabilities(Map.of("anger", 0.2, "frustration", 0.6, "neutral", 0.2));

    @Test
    void shouldBeMoreIntenseWithEachSignOfEmphasis() {
        double plain = intensity("still no answer");

        assertThat(intensity("still no answer!")).isGreaterThan(plain);
        assertThat(intensity("STILL no answer!")).isGreaterThan(intensity("still no answer!"));
        assertThat(intensity("STILL really no answer!")).isGreaterThan(intensity("STILL no answer!"));
        assertThat(intensity("STILL really nooo answer?!")).isGreaterThan(intensity("STILL really no answer?"));
    }

    @Test
    void shouldBeCalmWhereNothingIsFelt() {
        Probabilities neutral = new Probabilities(Map.of("neutral", 1.0));

        Emotion emotion = Emotion.of("WHERE IS MY ORDER!!!", neutral);

        assertThat(emotion.intensity()).isZero();
        assertThat(emotion.label()).isEqualTo("neutral");
    }

    @Test
    void shouldStayWithinBoundsForAnyText() {
        for (String text : new String[] {"", "🙂", "!".repeat(20_000), "A".repeat(20_000), "\u200F\u200D", "؟؟؟"}) {
            assertThat(intensity(text)).isBetween(0.0, 1.0);
        }
    }

    @Test
    void shouldNotTakeAnAbbreviationForShouting() {
        assertThat(intensity("my PC is off")).isEqualTo(intensity("my pc is off"));
    }

    @Test
    void shouldAddUpAngerAndFrustration() {
        assertThat(Emotion.of("again", FED_UP).upset()).isEqualTo(0.8);
    }

    private static double intensity(String text) {
        return Emotion.of(text, FED_UP).intensity();
    }
}
