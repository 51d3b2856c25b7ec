package dev.attendant.sidecar.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private final Explanation explanation = Explanation.of("answer", "the knowledge base answers this");

    @Test
    void shouldNameTheDecisionAndTheRule() {
        assertThat(explanation.decision()).isEqualTo("answer");
        assertThat(explanation.rule()).isEqualTo("the knowledge base answers this");
        assertThat(explanation.scores()).isEmpty();
        assertThat(explanation.thresholds()).isEmpty();
    }

    @Test
    void shouldNameAScoreWithItsThreshold() {
        Explanation held = explanation.score("answerable", 0.7, 0.5);

        assertThat(held.scores()).containsOnly(Map.entry("answerable", 0.7));
        assertThat(held.thresholds()).containsOnly(Map.entry("answerable", 0.5));
    }

    @Test
    void shouldNameAScoreThatIsHeldAgainstNothing() {
        Explanation held = explanation.score("events", 3);

        assertThat(held.scores()).containsEntry("events", 3.0);
        assertThat(held.thresholds()).isEmpty();
    }

    @Test
    void shouldKeepScoresToFourDigits() {
        assertThat(explanation.score("cosine", 0.123456).scores()).containsEntry("cosine", 0.1235);
    }

    @Test
    void shouldStayAsItIsWhenAScoreIsAdded() {
        explanation.score("events", 3);

        assertThat(explanation.scores()).isEmpty();
    }
}
